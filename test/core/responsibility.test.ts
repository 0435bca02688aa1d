import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findArticleClauses } from '../../src/core/extract/articleClauses';
import { decideRoles, findClauses, type LocalClause } from '../../src/core/extract/responsibility';
import { fold, mask } from '../../src/core/text/fold';

const SIGN = { lead: '牵', supporting: '配', joint: '共', source: '', mention: '' } as const;

/** The text with ⟦牵…⟧, ⟦配…⟧, ⟦共…⟧ around every name of its clauses. */
function marked(plain: string, find: (text: string) => LocalClause[]): string {
  const clauses = find(mask(fold(plain)));
  const roles = decideRoles(
    clauses,
    clauses.some((clause) => clause.firstLeads),
  );
  let out = '';
  let at = 0;
  clauses.forEach((clause, i) =>
    clause.entries.forEach(({ from, to }, j) => {
      out += `${plain.slice(at, from)}⟦${SIGN[roles[i]![j]!]}${plain.slice(from, to)}⟧`;
      at = to;
    }),
  );
  return out + plain.slice(at);
}

/** Each text stands with the marks that the reader has to give it. */
function reads(name: string, texts: readonly string[], find: (text: string) => LocalClause[] = findClauses): void {
  describe(name, () => {
    for (const text of texts) it(text, () => assert.equal(marked(text.replace(/⟦[牵配共]?|⟧/gu, ''), find), text));
  });
}

reads('labels in brackets', [
  '完善管网。（牵头单位：⟦牵市水务局⟧；配合单位：⟦配市财政局⟧、⟦配各区政府⟧）',
  '完善管网。(责任单位:⟦共市水务局⟧、⟦共市财政局⟧)',
  '完善管网。（责任单位：⟦牵市水务局⟧；配合单位：⟦配市财政局⟧）',
  '完善管网〔责任单位：⟦共县水利局⟧、⟦共县财政局⟧〕',
  '完善管网。【责任部门：⟦共县水利局⟧】',
  '完善管网。（牵头单位：⟦牵市水务局⟧（以下简称市水局）、⟦牵市供水集团⟧(简称“供水集团”)）',
  '完善管网。（责任科室：⟦共供水科⟧、⟦共办公室⟧）',
  '完善管网。（牵头单位：⟦牵市水务局⟧，完成时限：2025年6月底前）',
  '完善管网。（责任单位：⟦共区水务局⟧；督导单位：市水务局）',
  '完善管网。（主办：⟦牵市水务局⟧；协办：⟦配市财政局⟧）',
]);

reads('predicates in brackets', [
  '布局充电桩。（⟦牵市发展改革委⟧牵头，⟦配市自然资源局⟧、⟦配市供电公司⟧配合）',
  '布局充电桩。（⟦牵市发展改革委⟧牵头，⟦共市自然资源局⟧、⟦共市住建局⟧等按职责分工负责）',
  '布局充电桩。（⟦共市发展改革委⟧、⟦共市住建局⟧按职责分工负责）',
  '布局充电桩。（⟦共市发展改革委⟧负责）',
  '布局充电桩。（⟦牵市发展改革委⟧会同⟦配市住建局⟧、⟦配市财政局⟧负责）',
  '布局充电桩（⟦牵市发展改革委⟧牵头负责）。',
]);

reads('who leads is said once', [
  '（责任单位：⟦牵市民政局⟧、⟦配市财政局⟧。列第一位者为牵头单位，下同）',
  '责任单位：⟦牵市民政局⟧、⟦配市财政局⟧（第一责任单位为牵头单位，下同）',
  '（⟦牵市民政局⟧、⟦配市财政局⟧按职责分工负责，排在首位的为牵头单位，下同）',
  '（责任单位：⟦牵市民政局⟧、⟦配市财政局⟧，首家单位为牵头单位）',
]);

reads('a line of its own', [
  '主责单位：⟦共区教育局⟧，⟦共区财政局⟧',
  '责任单位：⟦共区教育局⟧。',
  '⟦牵区教育局⟧牵头，⟦配区财政局⟧、⟦配各街道办事处⟧配合。',
  '⟦共区教育局⟧、⟦共区财政局⟧按职责分工负责。',
  '（⟦共区教育局⟧、⟦共区财政局⟧负责）',
]);

reads('after the last sentence, without brackets', [
  '回收率达到85%。责任单位：⟦共市农业农村局⟧。',
  '推进垃圾分类。⟦牵市城管局⟧牵头，⟦配市教育局⟧、⟦配市机关事务管理局⟧等配合。',
  '建立监管平台。⟦共市住建局⟧、⟦共市城管局⟧按职责分工负责。',
  '新建处置设施2座。由⟦牵市生态环境局⟧负责，⟦配各区政府⟧配合。',
]);

reads('no clause', [
  '由市财政局负责的专项资金已经拨付。',
  '各部门要按职责分工抓好落实。',
  '市住建局负责人表示，项目进展顺利。',
  '完善“政府负责、部门协同”的工作格局（见附件）。',
  '压实责任（包括监管责任和主体责任）。',
  '企业是安全生产的责任主体，部门配合监管。',
]);

reads(
  'articles',
  [
    '⟦共市城管局⟧负责本市公园的监督管理。⟦共区人民政府⟧负责辖区内的公园。',
    '⟦牵市水务局⟧会同⟦配市发展改革委⟧、⟦配市财政局⟧编制节水规划。',
    '⟦共市园林主管部门⟧是本市公园主管部门，负责公园的行业管理。',
    '本办法由市司法局负责解释。',
  ],
  (text) => findArticleClauses(text, 0),
);

describe('the clause of an article', () => {
  it('holds the body that another acts together with', () => {
    const text = '市水利局会同市财政局建立台账。';
    const [clause] = findArticleClauses(text, 0);
    assert.equal(text.slice(clause?.from, clause?.to), '市水利局会同市财政局');
  });
});

reads('words around the names', [
  '升级平台。（6月底前完成，牵头考核单位：⟦牵市大数据局⟧、⟦牵市财政局⟧）',
  '升级平台。（持续推进，牵头推进单位：⟦牵市大数据局⟧，配合单位：⟦配市财政局⟧）',
  '完善标准。（⟦共省水利厅⟧、⟦共省林业局⟧指导）',
  '完善标准。（⟦共省水利厅⟧指导，⟦共试点县政府⟧负责落实）',
  '优化流程。（⟦牵省财政厅⟧牵头，⟦共省税务局⟧等省有关部门及⟦共各地区⟧按职责分工负责）',
  '优化流程。（⟦共金融监管局⟧及⟦共各市⟧按职责分工负责）',
  '优化流程。（⟦共市农业农村局⟧、⟦共生态环境局⟧和⟦共各县（市、区）政府⟧按职责分工负责）',
  '整治乱象。（⟦牵区商务局⟧、⟦牵区教育局⟧按行业牵头）',
]);

reads('lists that close with the places', [
  '打通链条。（⟦共商务厅⟧、⟦共农业农村厅⟧、⟦共省总工会⟧等和⟦共各市级人民政府⟧按职责分工负责）',
  '打通链条。（⟦共商务厅⟧等和⟦共各有关县级人民政府⟧按职责分工负责）',
  '设立站点。（负责部门：⟦共民航局⟧，适用范围：临江自贸片区）',
]);

reads(
  'departments with a level and a field in articles',
  ['⟦共市发展改革部门⟧负责将指标纳入年度计划。', '⟦共市规划部门⟧负责核查选址。', '经营者应当配合检查。'],
  (text) => findArticleClauses(text, 0),
);
