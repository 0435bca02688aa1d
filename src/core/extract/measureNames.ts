/**
 * The name of what a measure measures: the noun in front of it (机械化率达到90%), the noun that it counts behind it
 * (40家绿色工厂), or that of the measure before, for rates (同比增长) and for the members of a series (分别…、…和…).
 */
import { wordList } from '../lexicon/wordList';
import type { Span } from '../model';
import { settingOut } from './measureSentence';

/** A measure of the same line that stands before. */
interface Named extends Span {
  readonly name: string | null;
}

/** Verbs of reaching and comparisons between the name and the number; several may follow one another. */
const LINKS = wordList(`
  达到 达 为 是 有 由 从 翻 超过 超 突破 首破 破 近 约 逾 至 到 在 各 均 共计 共 总计 合计 总体 分别 力争 稳定 保持 控制 缩小 发展 压减 扩大 缩短
  不少于 不低于 低于 不超过 不高于 高于 高达 最高 首次 基本 实现 接近 增至 仅 已 将 了 过 的 ：
`);
/** The same by their last character, the longest first. */
const LINKS_BY_LAST = new Map<string, string[]>();
for (const link of LINKS.toSorted((a, b) => b.length - a.length)) {
  const last = link.charAt(link.length - 1);
  LINKS_BY_LAST.set(last, [...(LINKS_BY_LAST.get(last) ?? []), link]);
}
/** Verbs of change: of a change (下降12%) they are part of the name, of a level (提高到90%) they are not. */
const CHANGE = /(?:同比|环比|年均)?(?:增长|增加|提高|提升|上升|回升|恢复|下降|降低|减少|压缩|[增降减升])$/u;
/** A link that makes the noun in front the subject: what follows the number is then not counted by it. */
const SUBJECT_LINK = /(?:达到?|[为是至到在]|降低?|下降|增长|提高|提升|减少)$/u;
/** A noun that itself names a quantity: it is what is measured, whatever follows the number. */
const QUANTITY_NOUN =
  /[率量额数比重值度深积价高]$|收入|面积|规模|金额|(?:投资|客流|距离|时间|时限|时长|间隔|里程|成本|年龄)$/u;
/** What opens a clause before the name: particles and numbered openings, then the words that sum up. */
const OPENING =
  /^(?:[ \u3000—●·■◆、的和与及并且拟将使]|(?:19|20)\d{2}年[底末]?|范围内|全年|年内|对(?![口外内比接应标])|以及|其中|目前|此外|同时|另外?|力争|争取|确保|计划|预计|全面|成功|继续|推动|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.]|[一二三四五六七]是)+/u;
const SUMMING_UP = /^.{0,14}?(?:已经?|累计|先后|(?<!公)共(?![享同青产和识]|建(?![立成设])))+/u;
/** Verbs that only bring the thing about; 新增, 新建, 改造 and the like stay, they say what is counted. */
const BRINGING_ABOUT =
  '实现|拥有|建立|建成|(?:配套|规划|统筹)?建设|施划|布设|设立|设置|形成|取得|组织开展|组织实施|组织|开展|举办|承办|发布|出台|受理|完成|获得|设有|现有|配备|成立|推出|收到|接待|征集|发放|提供';
const VERB = new RegExp(
  `^(?:(?:在|于|为|向|对|通过|依托|围绕).{2,18}?)?(?:${BRINGING_ABOUT})了?(?![和、路局厅部]|银行|用地|兵团)`,
  'u',
);
/** A comparison that names nothing by itself: it goes with the measure before. */
const RATE =
  /^(?:(?:同比|环比|年均|比.{1,8}|较.{1,8})?(?:增长|增加|提高|提升|下降|降低|减少|上升|压缩)|约?占.{0,12}|(?:其|全[国省市县区])?占比)$/u;
/** Nothing but a verb or a particle. */
const NO_NOUN = new RegExp(
  `^(?:(?:每年|在.{2,18}?先行)?(?:${BRINGING_ABOUT}|每年|按照?|开行|折合|折算|相当于|新增|新建|新改建|培育|打造|引进|引入|制定|修订|实施|发行|获|包括|涵盖|支持|培训|惠及|服务|改造|更新|创建|认定|遴选|选派|投放|促成|精选|通过|助推|帮助|指导|协助|累计|发展到?|以|与|由|从|等))?$|(?:应当?|须)$`,
  'u',
);
/** The noun behind, up to punctuation, the next number, or the verb that goes on with the sentence. */
const BEHIND =
  /^的?(?!压[缩减]|提[高升]|增|上升|[减升降至到占因按略]|[快慢]于|发展|缩|扩大|范围)((?:(?!由|占(?![道地])|从(?!业|事)|[快慢]于|(?<![人户平年亩])均(?![衡等])|获得|获评|入选|通过|参加|享受|进行|申报|开展|提供|达到|完成|实现|纳入|列入|投入|建设|[被已和及与]|以及|就业|受益|参与)[^，。；、！？：（）“”\d]){2,24})/u;
/** A verb behind what it brought about: 慢行桥建成2座. */
const DONE_AT_END = /(?<=..)(?:累计)?(?:建成|开行|开通|打通)$/u;
/** Of a group that is counted: 主要指标中. */
const AMONG = /[之其当]?中$/u;
/** A rate of what lies within a distance: 站点500米覆盖率. */
const RATE_WITHIN = /^[^，。；、\d]{0,6}率/u;
/** Between the value that a change sets out from and the one that it leads to. */
const COURSE = /^[^，。；、]{1,29}$/u;
const SERIES_GAP = /^ ?(?:[、，和与及]|以及) ?$/u;

/**
 * The name of `measure`, `null` where the sentence gives none. `raw` is the line as written, of the length of `text`;
 * `earlier` are the measures before it in the line, `time` is the last time expression before it.
 */
export function nameOf(
  text: string,
  raw: string,
  measure: Span,
  earlier: readonly Named[],
  time: Span | undefined,
): string | null {
  const previous = earlier.at(-1);
  const series = seriesOf(text, measure, earlier);
  // 153公里，两项指标: behind a comma what is counted begins anew.
  const anew = series !== null && text.slice(previous?.end, measure.start).includes('，');
  if (series !== null && !(anew && countedBehind(text, raw, measure) !== null)) {
    return memberName(text, raw, measure, earlier, series, time) ?? previous?.name ?? null;
  }
  const owner = previous?.name ?? null;
  if (text.startsWith('范围', measure.end)) {
    return null; // a distance that only says where
  }
  // 由A提高到B: both are values of what stands in front of 由.
  if (
    previous !== undefined &&
    settingOut(text, previous) !== null &&
    COURSE.test(text.slice(previous.end, measure.start).slice(0, 30))
  ) {
    return owner;
  }
  const from = settingOut(text, measure);
  const head = from === null ? measure : { start: from, end: from };
  const within = previous !== undefined && RATE_WITHIN.test(text.slice(previous.end, head.start).slice(0, 10));
  const clause = clauseBefore(
    text,
    head,
    within ? earlier.at(-2) : previous,
    time !== undefined && time.end <= head.start ? time : undefined,
  );
  const bare = withoutLinks(clause);
  if (owner !== null && RATE.test(bare)) {
    return `${owner}${bare}`;
  }
  if (owner !== null && bare === '' && clause.length > 0 && previous?.end === measure.start - clause.length) {
    return owner;
  }
  if (clause.includes('分别')) {
    return memberName(text, raw, measure, earlier, earlier.length, time);
  }
  const lead = leadLength(bare);
  const begin = head.start - clause.length + lead;
  const name = raw
    .slice(begin, begin + bare.length - lead)
    .trim()
    .replace(DONE_AT_END, '');
  const isSubject =
    from !== null || SUBJECT_LINK.test(clause.trimEnd()) || QUANTITY_NOUN.test(bare) || CHANGE.test(bare);
  const counted = isSubject ? null : countedBehind(text, raw, measure);
  if (counted !== null) {
    return /^新[增建改]/u.test(name) && name.length <= 3 ? `${name}${counted}` : counted;
  }
  return name.length > 1 && !NO_NOUN.test(name) ? name : null;
}

/** The clause in front of the measure, back to punctuation, the measure or the time before, or an open bracket. */
function clauseBefore(text: string, measure: Span, previous: Span | undefined, time: Span | undefined): string {
  const compared = time !== undefined && COMPARED.test(text.charAt(time.start - 1));
  const floor = Math.max(previous?.end ?? 0, compared ? 0 : (time?.end ?? 0), measure.start - 60);
  let from = measure.start;
  while (from > floor && !PAUSES.includes(text.charAt(from - 1))) {
    from--;
  }
  const clause = text.slice(from, measure.start);
  const open = clause.lastIndexOf('（');
  return open > clause.lastIndexOf('）') ? clause.slice(open + 1) : clause;
}

const PAUSES = '，。；！？：';
/** In front of a time: it is what the measure is compared with, a part of its name. */
const COMPARED = /[比较]/u;

/** Without white space and the comma of a list at its end. */
const trimmed = (clause: string): string => clause.trimEnd().replace(/、$/u, '');

/** The clause without the links at its end; a verb of change stays unless it leads to a level (提高到). */
function withoutLinks(clause: string): string {
  let bare = trimmed(clause);
  let link = linkAtEnd(bare);
  while (link !== undefined) {
    bare = trimmed(bare.slice(0, -link.length));
    bare = link === '至' || link === '到' || link === '在' ? bare.replace(CHANGE, '') : bare;
    link = linkAtEnd(bare);
  }
  return bare;
}

/** The link at the end of the clause; 均 is none in 平均, 人均, 年均. */
const linkAtEnd = (clause: string): string | undefined =>
  LINKS_BY_LAST.get(clause.charAt(clause.length - 1))?.find(
    (link) => clause.endsWith(link) && !(link === '均' && /[平人户亩年]均$/u.test(clause)),
  );

/** How much of the clause stands before the name itself. */
function leadLength(bare: string): number {
  let lead = OPENING.exec(bare)?.[0].length ?? 0;
  for (const pattern of [SUMMING_UP, VERB]) {
    const skip = pattern.exec(bare.slice(lead))?.[0].length ?? 0;
    lead += bare.length - lead - skip >= 2 ? skip : 0;
  }
  return lead;
}

/** The noun that the measure counts, where it follows directly. */
function countedBehind(text: string, raw: string, measure: Span): string | null {
  const match = BEHIND.exec(text.slice(measure.end, measure.end + 27));
  if (match === null) {
    return null;
  }
  const noun = match[1] ?? '';
  const at = measure.end + match[0].length - noun.length;
  return raw
    .slice(at, at + noun.length)
    .trim()
    .replace(AMONG, '');
}

/** Index of the first measure of the series that this one continues (12%、8%和5%), `null` where it begins anew. */
function seriesOf(text: string, measure: Span, earlier: readonly Named[]): number | null {
  let first = earlier.length;
  let start = measure.start;
  for (let i = earlier.length - 1; i >= 0 && earlier.length - i <= 8; i--) {
    const before = earlier[i];
    if (before === undefined || start - before.end > 4 || !SERIES_GAP.test(text.slice(before.end, start))) {
      break;
    }
    first = i;
    start = before.start;
  }
  return first === earlier.length ? null : first;
}

/** In A、B和C分别下降1%、2%和3% the name of the n-th measure is that of the n-th subject with the common verb. */
function memberName(
  text: string,
  raw: string,
  measure: Span,
  earlier: readonly Named[],
  first: number,
  time: Span | undefined,
): string | null {
  const head = earlier[first] ?? measure;
  const near = time !== undefined && time.end <= head.start ? time : undefined;
  const clause = clauseBefore(text, head, earlier[first - 1], near);
  const at = clause.lastIndexOf('分别');
  if (at < 0) {
    return null;
  }
  const begin = head.start - clause.length;
  const subjects = raw.slice(begin, begin + at).replace(/[比较与][^，、]{2,9}$|[均也]$/u, '');
  const items = subjects.split(/[、和与及]/u).map((item) => item.replace(OPENING, '').trim());
  const verb = /^(?:增长|增加|提高|提升|上升|下降|降低|减少)/u.exec(clause.slice(at + 2))?.[0] ?? '';
  const item = items[earlier.length - first];
  return item === undefined || item === '' ? null : `${item}${commonTail(items, earlier.length - first)}${verb}`;
}

/** 小麦、水稻机械化率: what the last item adds holds for all, where the earlier ones are of one length. */
function commonTail(items: readonly string[], index: number): string {
  const last = items.at(-1) ?? '';
  const length = items[0]?.length ?? 0;
  const even = index < items.length - 1 && items.slice(0, -1).every((item) => item.length === length);
  const tail = even ? last.slice(length) : '';
  return tail.length >= 3 && /[率量额数比重度值]$/u.test(tail) ? tail : '';
}
