/** Units of measures: words without logic. A unit stands right behind a number of running text. */
import { wordList } from './wordList';

/** Units of money, physics, energy and data, and proportions: they make an amount of any number. */
export const AMOUNT_UNITS = wordList(`
  元 美元 欧元 港元 日元 英镑 港币 澳门元 人民币 元人民币 新台币 元新台币
  公里 千米 米 厘米 毫米 微米 纳米 海里 延米 双车道公里 车道公里 平方公里 平方千米 平方米 平方厘米 平米 平方 公顷 亩 立方米 立方 升 毫升
  吨 蒸吨 公斤 千克 克 毫克 微克 斤 担 吨标准煤 吨标煤 吨二氧化碳 吨二氧化碳当量 标准箱 标箱 载重吨 吨公里 人公里 车公里 吨海里
  千瓦 兆瓦 吉瓦 瓦 千瓦时 兆瓦时 千瓦·时 千伏 千伏安 伏 马力 千焦 兆帕 千帕 摄氏度 分贝 度电
  字节 比特 兆 兆比特 标准机架
  % ‰ 个百分点 百分点 倍 成 折 番 分 分钱 角钱
  ㎡ m² m2 km² km2 m³ m3 km km/h m kg t kW kWh kV MW MWh GW GWh TB PB EB GB MB Mbps Gbps ℃ °C dB mg μg mm cm EFLOPS PFLOPS TEU
`);

/** Classifiers that count things behind an Arabic or a Chinese number. */
export const CLASSIFIERS = wordList(`
  个 家 件 项 名 位 人 户 套 台 辆 艘 架 座 处 条 场 次 批 份 篇 部 类 只 头 匹 所 间 栋 幢 支 枚 张 块 片 门 款 笔 单 宗 起 例 届 组 轮 株 棵 台套 标台
  人次 家次 场次 户次 件次 台次 亩次 批次 班次 架次 车次 头次 例次 项次 条次 辆次 艘次 份次 处次 期次 篇次 起次 套次 人日 人天
`);

/** Classifiers that count things only behind an Arabic number: behind a Chinese one they rank, class or are part of a name. */
export const COUNTING_UNITS = wordList(`
  种 期 册 本 羽 尾 层 孔 口 眼 根 段 道 首 集 节 班 队 盏 桩 床 张床位 个床位 床位 泊位 机位 车位 个车位 学位 个学位 席位 机柜 人口 课时 学时 学分 字 页 颗 艇 把 枪 箱 袋 瓶 包 盒 丛 杆 标段 班列 列 站 台班
`);

/** An age counts where it is what is measured (预期寿命达到80岁), not where it classes people (60岁以上老年人). */
export const AGE_UNITS = wordList('岁 周岁');

/** Time limits that count as measures; years, months and weeks do not. */
export const TIME_UNITS = wordList('小时 个小时 分钟 秒 秒钟 毫秒 天 日 工作日 个工作日 自然日 个自然日');

/** What may stand under the bar of a rate besides the units above: 吨/年, 张/千人. */
export const DENOMINATORS = wordList(
  '年 月 日 天 周 季 季度 小时 时 秒 分钟 人口 常住人口 学年 生 人·年 标准立方米 千米 平方米·年 单位',
);

/**
 * Unit → what, right behind it, makes another word of it (3场 but 场所). Only what hardly begins a noun that is
 * counted is listed: 种植 but not 种植物.
 */
export const GUARDS: Readonly<Record<string, RegExp>> = {
  个: /月|季度|星期|世纪|学期|学年|年度|百年|一百年|一批|维护|确立|意识|自信|全面(?![建提发])|毫不|代表|层[级次面]|等级|级别|档次|类别|“?一[，。”]/uy,
  家: /庭(?!院)/uy,
  件: /数/uy,
  项: /目(?!标|录)/uy,
  名: /录|额|单(?!亲)/uy,
  位: /[置列次移]|一体/uy,
  人: /才|均/uy,
  户: /籍(?!在)|均/uy,
  套: /[餐利种]/uy,
  台: /[阶州湾山县]|河市|区[委政全人]/uy,
  座: /[谈位椅]/uy,
  处: /理(?!想)|[置罚于室长级分]/uy,
  条: /[件例款形约目]/uy,
  场: /[所景馆面]/uy,
  次: /[数要贷氯]|生(?!产)|产业/uy,
  批: /[准复评示]|发(?!展|电)/uy,
  份: /额|子/uy,
  部: /[门委分队署属落曲]/uy,
  种: /植(?![物株])|业(?![态务])|子|养/uy,
  类: /别|型(?!号)|似|以[上下]/uy,
  期: /[间限末初刊待货望]/uy,
  只: /[有能要]/uy,
  头: /部/uy,
  所: /有(?!制)|[属在需得]/uy,
  间: /[接隔距]/uy,
  层: /[级次面出]/uy,
  口: /[径岸号腔]/uy,
  支: /[持撑出付部行柱]|队(?![伍员])|一扶/uy,
  张: /家/uy,
  块: /状/uy,
  片: /区(?!域)/uy,
  段: /落/uy,
  道: /[路德教]/uy,
  门: /[类诊票户槛峡]/uy,
  款: /式|项/uy,
  单: /[位元独一纯]/uy,
  笔: /试|记/uy,
  起: /[草点到来步诉源用始重]/uy,
  例: /[如会外行]/uy,
  届: /[时满毕]|[一二三四五六七八九十]{1,3}[中次]|历次|中央|全国人/uy,
  组: /[织成建团装长]|合(?!作)/uy,
  轮: /[岗换候训班胎渡]/uy,
  列: /[入出为车席举支]/uy,
  节: /[约气能日点水假]/uy,
  班: /[级子列次]/uy,
  队: /[伍员列]/uy,
  站: /位/uy,
  包: /[括容保]/uy,
  首: /[次要个先批府都]/uy,
  集: /[中群体团聚约成合贸镇]/uy,
  床: /上/uy,
  本: /[级科市省区县地土身次着年]/uy,
  把: /[握关控]/uy,
  字: /号/uy,
  页: /岩/uy,
  元: /[旦素器件宇桥里]/uy,
  米: /[袋粉饭]/uy,
  克: /服|拉/uy,
  成: /[果立为功员效绩本都长熟分套交人品型就因]/uy,
  折: /[叠射旧线扣]/uy,
  分: /[别类布析之区为工级享局管离批段步校公期成解层散]/uy,
  倍: /增/uy,
  番: /禺|茄/uy,
  日: /[常益程均报前起至]/uy,
  天: /[津然气河]/uy,
  秒: /杀/uy,
  升: /[级学高值温至降格]/uy,
  担: /[任负当保]/uy,
  兆: /瓦|赫/uy,
  伏: /天|笔/uy,
};

/** Words that a bracket adds to a unit: 台（套）, 人（次）. */
export const BRACKETED_UNITS = wordList(
  '套 次 户 家 个 件 处 条 座 项 所 辆 种 人 名 部 艘 只 间 批 份 期 组 栋 幢 头 株 台 架 套件 幅 点 册 张 支 副 本 亩 公里 笔 宗 例 段 片 根',
);
