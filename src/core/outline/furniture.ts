/** What a page carries around the document: navigation, breadcrumbs, by-lines, share and print lines. */
import { TITLE_END } from '../lexicon/titles';
import type { Block } from '../text/line';
import { markerOf } from './marker';

/** Lines that stand above a document (folded text). */
const ABOVE =
  /当前位置|现在的位置|^首页$|首页\s{0,6}[>＞»]|无障碍|长者(?:模式|浏览)|^(?:政策原文|政策全文|正文)$|^(?:索\s{0,6}引\s{0,6}号|发\s{0,6}布\s{0,6}(?:机\s{0,6}构|机\s{0,6}关|单\s{0,6}位|日\s{0,6}期|时\s{0,6}间)|发\s{0,6}文\s{0,6}(?:机\s{0,6}构|机\s{0,6}关|日\s{0,6}期|字\s{0,6}号)|成\s{0,6}文\s{0,6}日\s{0,6}期|公\s{0,6}开\s{0,6}日\s{0,6}期|生\s{0,6}成\s{0,6}日\s{0,6}期|来\s{0,6}源|信\s{0,6}息\s{0,6}来\s{0,6}源|文\s{0,6}号|标\s{0,6}题|名\s{0,6}称|主\s{0,6}题\s{0,6}词|主\s{0,6}题\s{0,6}分\s{0,6}类|分\s{0,6}类|组\s{0,6}配\s{0,6}分\s{0,6}类|内\s{0,6}容\s{0,6}概\s{0,6}述|有\s{0,6}效\s{0,6}性|时\s{0,6}效(?:性)?|体\s{0,6}裁|作\s{0,6}者|编\s{0,6}辑|浏\s{0,6}览\s{0,6}次\s{0,6}数|阅\s{0,6}读|访\s{0,6}问\s{0,6}量|点\s{0,6}击\s{0,6}数)\s{0,6}[：:]|^(?:时间|日期)：.{0,40}(?:来源|浏览|访问)|浏览(?:次数|量)|访问量：|点击(?:次数|量|率)|【?\s{0,6}字(?:体|号)[：\s]|[[（【]\s{0,6}大\s{1,6}中\s{1,6}小|^分享(?:到|至)?：?|^(?:打印|收藏|关闭|下载)(?:\s|$)/u;

/** Lines that stand below a document. */
const BELOW =
  /^扫一扫|^微信扫一扫|分享到|分享给好友|^(?:【\s?)?打印|^(?:【\s?)?关闭|上一(?:篇|条)[：:\s]|下一(?:篇|条)[：:\s]|^[[（【]?\s{0,6}(?:责任|责)?编辑[：:]|^[[（【]?\s{0,6}(?:责编|校对|审核|编审|文章来源|信息来源|来源|作者|供稿)[：:]|^网站(?:导航|地图)|^相关(?:链接|文章|阅读|新闻|信息|附件|稿件)|^(?:新闻|热点|热门|精彩)推荐|^推荐阅读|版权所有|版权声明|(?:主办|承办|主管)(?:单位)?：.{0,80}(?:电话|方式|备案|承办|联系)|ICP备|公网安备|标识码|^联系我们|^技术支持|^更多精彩|关注.{0,12}(?:公众号|微信|微博)|^更新时间|^返回(?:首页|顶部|列表|.{0,10}新闻)|^附件下载|^[\w-]{1,40}\.(?:jpe?g|png|gif|pdf|docx?)$/u;

/** What stands at the foot of a page only. */
const FOOT = /版权所有|ICP备|公网安备|网站标识码/u;

const isShort = (text: string): boolean => text.length <= 80;

/**
 * The blocks without the page around them: all up to the last furniture line that stands before the first heading, and
 * from the first one after the last heading or long paragraph on.
 */
export function withoutFurniture(blocks: readonly Block[]): readonly Block[] {
  const firstHeading = blocks.findIndex((block) => block.line !== undefined && markerOf(block.line) !== null);
  const firstParagraph = blocks.findIndex(
    (block) => block.line !== undefined && block.line.text.length >= 60 && /[。”]$/u.test(block.line.text),
  );
  const headEnd = Math.min(
    firstHeading >= 0 ? firstHeading : firstParagraph >= 0 ? firstParagraph : 40,
    250,
    blocks.length,
  );
  let start = 0;
  for (let i = 0; i < headEnd; i++) {
    const block = blocks[i]!;
    if (block.table ? isMetadata(block) : isShort(block.line.text) && ABOVE.test(block.line.text)) start = i + 1;
  }
  let end = blocks.length;
  let lastMarked = start;
  for (let i = start; i < blocks.length; i++) {
    const line = blocks[i]!.line;
    if (line && line.text.length > 12 && markerOf(line)) lastMarked = i;
  }
  const foot = blocks.findIndex(
    ({ line }, i) => i > start && line !== undefined && isShort(line.text) && FOOT.test(line.text),
  );
  if (foot >= 0) end = foot;
  for (let i = Math.max(lastMarked + 1, end - 60); i < end; i++) {
    const text = blocks[i]!.line?.text;
    if (text !== undefined && isShort(text) && BELOW.test(text)) {
      end = i;
      break;
    }
  }
  const title = titleAbove(blocks, start);
  return title ? [title, ...blocks.slice(start, end)] : blocks.slice(start, end);
}

/** Between the title and its text a page puts date and source: the title stays. */
function titleAbove(blocks: readonly Block[], start: number): Block | null {
  for (let i = start - 1; i >= Math.max(0, start - 4); i--) {
    const text = blocks[i]!.line?.text;
    if (text === undefined) return null;
    if (!ABOVE.test(text) && TITLE_END.test(text) && isShort(text)) return blocks[i]!;
  }
  return null;
}

/** A table of index number, issuer and date, as sites put above a document. */
function isMetadata(block: Block): boolean {
  const cells = block.table!.rows.slice(0, 4).flat();
  return (
    cells.some(
      (cell) =>
        cell !== null &&
        /^(?:索\s{0,6}引\s{0,6}号|发\s{0,6}文\s{0,6}(?:日\s{0,6}期|机\s{0,6}关|字\s{0,6}号)|文\s{0,6}号|首页|>)/u.test(
          cell.text,
        ),
    ) || cells.every((cell) => cell === null)
  );
}
