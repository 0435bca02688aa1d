/**
 * Folding: one written form for what reads alike, so that every rule is written once. Originals use full-width
 * punctuation, scraped copies half-width; digits come in both widths; texts from Hong Kong and Taiwan use traditional
 * forms. Folding never changes the length: an offset in the folded text is an offset in the text as read.
 */

/** Half-width punctuation between Chinese words → the full-width form the rules are written in. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '?': '？',
  '!': '！',
  '﹐': '，',
  '﹑': '、',
  '､': '、',
  '｡': '。',
  '．': '.',
  '﹒': '.',
  '﹔': '；',
  '﹕': '：',
  '﹙': '（',
  '﹚': '）',
  '％': '%',
  '～': '~',
  '〜': '~',
  '∼': '~',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '﹝': '〔',
  '﹞': '〕',
  '\u00a0': ' ',
  '\u3000': ' ',
  '\t': ' ',
};

/**
 * Traditional forms and the simplified ones, character by character: enough for the rules to read both, no converter.
 * 著 is left out: it is written in both (著名, 着力), and which one is meant is a finding of its own.
 */
const TRADITIONAL =
  '時間後務單牽頭責門廳國區縣發會員億萬個項條規劃實辦關總構監據達過從內機產數種級組協參與計環業農電網標準團衛約應為' +
  '來經開點傳創體動進運輸廣蘇東灣華號歲餘雙預對這該於際質證貿財稅鐵礦島陽龍職權執劑護醫藥術藝書簽認識記錄論議訂設測' +
  '試評價調談請諮詢講許訓詳誤說讀課變讓資賃賦負貨費賠購贈贊貧賬軍軌轉輪較載輔軟連邊遠適選遷還遺鄉鄰釋鋼銀銷鋪錢鎮鏈' +
  '鐘長閉問閒閱隊階陸險隨隱雜離難雲靜韋頁頂順須顧頒領題顏額類顯風飛飯養館駐駕驗驅驚鬥魚鮮鳥麗麥黃黨齊齡歷曆歸氣決沒' +
  '況減湧滅滿漲漢潔濟濃灑災無煉熱燈營爭牆獎獨獲現瑪畢異當療盡盤眾礎禮稱穩窮競筆節築範簡籌糧糾紀紅納純紙紛細終結給統' +
  '絕綠維綱綜緊線緝編緣緩縮績織繼續罰羅習聖聞聯聲聽腦腳膽臨舉舊艦莊菸葉蓋處虧衝補裝製複見視覺覽觀訊託訪詞誌誠誰諾謀' +
  '譯譽豐貢貪貫貴賓賞賽贏趨跡踐車軒轄辭遞郵釐針鈔鑒鑑闊闢陰陣隸霧響頻願騎騰優傑備傷償儲兒兩冊凍別劇劉勁勞勢勵勝匯匱' +
  '啟喪嚴圍園圖圓堅場塊報壓壞壯夠夢奪奮婦媽學寧審寫寬專將尋導屆屬崗嶺巖幣師帳帶幫幹庫廠廢彈強彙徑復徵態慶慮憂憑懷戰' +
  '戲戶拋挾捨掃掛採揚換揮損搖搶撥擇擊擔擬擴擾攜攝敗敘敵斂斷暢暫朧柵棄棟極榮樣樁樂樓樹橋橫檔檢櫃欄歐殘殺毀溝滬濱瀏灘' +
  '煙爐犧狀猶瓊畫疊痠癮皺盜睜矯碼確磚礙祕禍積穀竄簾籃粵綫縱繪繳罷義肅脫臺薦藍蘭蟲襲詐誘貸賣賴贖趕軸輕輛輝轟迴逕違遙' +
  '鄭醜鋒鍵鎖鏡閃閘隕靈韓頓頸顆飄飲餵駛騙驟髒鬆鹽齒';
const SIMPLIFIED =
  '时间后务单牵头责门厅国区县发会员亿万个项条规划实办关总构监据达过从内机产数种级组协参与计环业农电网标准团卫约应为' +
  '来经开点传创体动进运输广苏东湾华号岁余双预对这该于际质证贸财税铁矿岛阳龙职权执剂护医药术艺书签认识记录论议订设测' +
  '试评价调谈请咨询讲许训详误说读课变让资赁赋负货费赔购赠赞贫账军轨转轮较载辅软连边远适选迁还遗乡邻释钢银销铺钱镇链' +
  '钟长闭问闲阅队阶陆险随隐杂离难云静韦页顶顺须顾颁领题颜额类显风飞饭养馆驻驾验驱惊斗鱼鲜鸟丽麦黄党齐龄历历归气决没' +
  '况减涌灭满涨汉洁济浓洒灾无炼热灯营争墙奖独获现玛毕异当疗尽盘众础礼称稳穷竞笔节筑范简筹粮纠纪红纳纯纸纷细终结给统' +
  '绝绿维纲综紧线缉编缘缓缩绩织继续罚罗习圣闻联声听脑脚胆临举旧舰庄烟叶盖处亏冲补装制复见视觉览观讯托访词志诚谁诺谋' +
  '译誉丰贡贪贯贵宾赏赛赢趋迹践车轩辖辞递邮厘针钞鉴鉴阔辟阴阵隶雾响频愿骑腾优杰备伤偿储儿两册冻别剧刘劲劳势励胜汇匮' +
  '启丧严围园图圆坚场块报压坏壮够梦夺奋妇妈学宁审写宽专将寻导届属岗岭岩币师账带帮干库厂废弹强汇径复征态庆虑忧凭怀战' +
  '戏户抛挟舍扫挂采扬换挥损摇抢拨择击担拟扩扰携摄败叙敌敛断畅暂胧栅弃栋极荣样桩乐楼树桥横档检柜栏欧残杀毁沟沪滨浏滩' +
  '烟炉牺状犹琼画叠酸瘾皱盗睁矫码确砖碍秘祸积谷窜帘篮粤线纵绘缴罢义肃脱台荐蓝兰虫袭诈诱贷卖赖赎赶轴轻辆辉轰回径违遥' +
  '郑丑锋键锁镜闪闸陨灵韩顿颈颗飘饮喂驶骗骤脏松盐齿';

const FOLDED = new Map<string, string>(Object.entries(PUNCTUATION));
for (let i = 0; i < TRADITIONAL.length; i++) {
  FOLDED.set(TRADITIONAL[i]!, SIMPLIFIED[i]!);
}
for (let code = 0xff10; code <= 0xff19; code++) {
  FOLDED.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
}
for (const [first, last] of [
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
] as const) {
  for (let code = first; code <= last; code++) {
    FOLDED.set(String.fromCharCode(code), String.fromCharCode(code - 0xfee0));
  }
}

/** By code unit: the code unit it folds to, 0 where it stays. One look-up a character is far cheaper than any pattern. */
const FOLD_TABLE = new Uint16Array(0x10000);
for (const [from, to] of FOLDED) FOLD_TABLE[from.charCodeAt(0)] = to.charCodeAt(0);

const COMMA = 0x2c;
const COLON = 0x3a;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** The text with one written form for what reads alike; same length. A comma or colon inside a number stays. */
export function fold(text: string): string {
  let folded = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const to = FOLD_TABLE[code]!;
    if (to === 0) continue;
    if ((code === COMMA || code === COLON) && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))) {
      continue;
    }
    folded += text.slice(copied, i) + String.fromCharCode(to);
    copied = i + 1;
  }
  return copied === 0 ? text : folded + text.slice(copied);
}

/** Fills what is masked: matches no pattern of any rule, is no letter, digit or white space. */
export const MASK = '\ue000';

/** Where something to mask may begin, or for a document number, where its bracket stands. */
const MASK_HINT = /[《〔[]|https?:\/\//u;
const TITLE = /《(?:[^《》\n]|《[^《》\n]{0,80}》){1,120}》/uy;
const NUMBER_TAIL = /[〔[]\d{4}[〕\]](?:第?\d{1,5}号)?/uy;
const NUMBER_HEAD = /\p{Script=Han}{1,12}$/u;
const ADDRESS = /https?:\/\/[\w./?=&%#:~+@-]{1,300}/uy;

/**
 * Folded text with the insides of titles 《…》 (up to 120 characters, one level of nesting), document numbers
 * (国发〔2021〕36号) and web addresses filled with {@link MASK}; same length.
 */
export function mask(folded: string): string {
  if (!MASK_HINT.test(folded)) return folded;
  let masked = '';
  let copied = 0;
  const fill = (from: number, to: number): void => {
    masked += folded.slice(copied, from) + MASK.repeat(to - from);
    copied = to;
  };
  const matchAt = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    return pattern.test(folded) ? pattern.lastIndex : -1;
  };
  for (let i = 0; i < folded.length; i++) {
    const char = folded[i];
    if (char === '《') {
      const end = matchAt(TITLE, i);
      if (end < 0) continue;
      fill(i + 1, end - 1);
      i = end - 1;
    } else if (char === '〔' || char === '[') {
      const end = matchAt(NUMBER_TAIL, i);
      const head = end < 0 ? null : NUMBER_HEAD.exec(folded.slice(Math.max(copied, i - 12), i));
      if (!head) continue;
      fill(i - head[0].length, end);
      i = end - 1;
    } else if (char === 'h' && folded.startsWith('http', i)) {
      const end = matchAt(ADDRESS, i);
      if (end < 0) continue;
      fill(i, end);
      i = end - 1;
    }
  }
  return copied === 0 ? folded : masked + folded.slice(copied);
}
