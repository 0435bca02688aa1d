import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { scanCitations } from '../../src/core/extract/citations';
import { fold } from '../../src/core/text/fold';

const read = (text: string): string[] =>
  scanCitations(fold(text)).map(({ title, role }) => `${text.slice(title.start, title.end)} ${role}`);

/** Each text with what its citations are cited for. */
function reads(name: string, rows: readonly (readonly [string, ...string[]])[]): void {
  describe(name, () => {
    for (const [text, ...expected] of rows) it(text, () => assert.deepEqual(read(text), expected));
  });
}

reads('what a document is based on', [
  ['根据《河道管理条例》，制定本办法。', '河道管理条例 basis'],
  ['根据省政府印发的《节水行动计划》和有关要求，制定本方案。', '节水行动计划 basis'],
  ['为贯彻落实《全民健身条例》，制定本方案。', '全民健身条例 basis'],
  [
    '根据《节水条例》和省水资源规划精神，衔接《青川市总体规划》，制定本规划。',
    '节水条例 basis',
    '青川市总体规划 basis',
  ],
  ['按照《标准化法》、《计量法》的规定执行。', '标准化法 basis', '计量法 basis'],
]);

reads('what is carried out', [
  ['深入贯彻落实《全民健身条例》，建设健身步道。', '全民健身条例 carry-out'],
  ['设为示范县。贯彻落实《农机促进法》。', '农机促进法 carry-out'],
  ['积极宣贯即将出台的《质量提升纲要》。', '质量提升纲要 carry-out'],
  ['推动《就业促进规划》落地见效。', '就业促进规划 carry-out'],
]);

reads('what is drawn up', [
  ['编制《青川市管网改造规划》。', '青川市管网改造规划 draw-up'],
  ['为贯彻省委部署，研究制定《青川市养老服务条例》。', '青川市养老服务条例 draw-up'],
  ['完成《青川市绿地规划》编制，推进《青川市养犬条例》立法。', '青川市绿地规划 draw-up', '青川市养犬条例 draw-up'],
  ['现将《青川市节水方案》印发给你们，请认真贯彻执行。', '青川市节水方案 draw-up'],
  ['发布《茶叶种植规程》（DB9909/T 14—2020）、《茶叶追溯规程》。', '茶叶种植规程 draw-up', '茶叶追溯规程 draw-up'],
]);

reads('what is revised', [
  ['推进修订《青川市公交条例》，落实《公交补贴办法》。', '青川市公交条例 revise', '公交补贴办法 carry-out'],
  ['启动《青川市专利条例》的修订。', '青川市专利条例 revise'],
  ['2016年公布的《青川市小餐饮规定》同时废止。', '青川市小餐饮规定 revise'],
  ['《青川市公交条例（修订草案）》提交审议。', '青川市公交条例（修订草案） revise'],
  ['为贯彻中央部署，现修订《青川市节水办法》。', '青川市节水办法 revise'],
]);

reads('what is only named', [
  ['《青川市节水规划》印发以来，各区认真落实。', '青川市节水规划 mention'],
  ['根据高质量发展要求，将专利指标作为《规划》的核心指标。', '规划 mention'],
  ['遵循立法精神，在《专利条例》中作出规定。', '专利条例 mention'],
  ['企业形成的《操作规程》获得推荐。', '操作规程 mention'],
  ['《青川日报》记者提问。', '青川日报 mention'],
]);
