import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/core/index';
import { tasks } from './reading';

/** How many tasks a document has: texts that order, by their kind. */
const ORDERING: readonly (readonly [string, string, number])[] = [
  [
    'a plan in short lines',
    '青川省水网规划\n一、任务\n（一）建设骨干水网\n连通三库两河。\n（二）完善灌区\n新增灌溉面积8万亩。\n二、保障措施\n（一）组织领导\n成立领导小组。',
    3,
  ],
  [
    'a notice with its requirements',
    '关于做好秋季防火工作的通知\n各乡镇人民政府：\n现将有关事项通知如下：\n一、压实责任。各乡镇要落实网格化管理。\n二、严管火源。高火险期禁止野外用火。\n三、备足物资。配齐扑火机具。',
    3,
  ],
  [
    'key points of a year',
    '2025年体育工作要点\n一、全民健身\n1.建设健身步道30公里。\n2.举办社区运动会12场。\n二、竞技体育\n3.备战省运会，选拔后备人才。',
    3,
  ],
  [
    'an opinion',
    '关于促进家政服务提质扩容的实施意见\n为促进家政服务业发展，提出以下意见。\n一、培育龙头企业。支持企业连锁经营。\n二、加强职业培训。每年培训5000人次。\n三、健全信用体系。建立从业人员档案。',
    3,
  ],
  [
    'measures',
    '支持专精特新企业若干措施\n一、给予认定奖励。对新认定的企业奖励20万元。\n二、降低融资成本。贷款贴息不超过50%。\n三、保障用地需求。工业用地弹性出让。',
    3,
  ],
  [
    'a programme whose reasons report',
    '冬季清洁取暖行动方案\n近年来，全县清洁取暖改造取得明显成效，累计改造3.2万户，但仍有部分山区群众使用散煤。为巩固成果，制定本方案。\n一、推进集中供热\n新建热力管网18公里。\n二、推广电取暖\n改造农户2000户。',
    2,
  ],
  [
    'a rectification plan that names what was found',
    '督察反馈问题整改方案\n一、反馈问题：污水直排入河。\n（一）整改措施：新建截污管网6公里，2025年10月底前完成。\n二、反馈问题：砂场扬尘。\n（一）整改措施：关停违规砂场，复绿边坡。',
    2,
  ],
  [
    'tasks that count up to a goal',
    '青川市公共充电设施建设方案\n一、城区布点。到2027年，累计建成充电桩5000个。\n二、景区布点。2026年底前首次实现A级景区全覆盖。\n三、乡村布点。力争排名进入全省前三。',
    3,
  ],
  [
    'livelihood projects of a year',
    '2025年度民生实事项目\n一、新建公办幼儿园4所\n建设标准化幼儿园，新增学位1080个。\n二、改造农贸市场6个\n改造提升城区农贸市场。\n三、增设停车泊位3000个\n利用边角地建设停车场。',
    3,
  ],
];

/** Texts that only report: no task is made of them. */
const REPORTING: readonly (readonly [string, string])[] = [
  [
    'a report of a year',
    '青川县2024年水利工作总结\n一、防汛工作扎实有力。全年排查隐患132处，已全部整改。\n二、项目建设进展顺利。完成投资3.2亿元，同比增长12%。\n三、河湖治理成效明显。清理河道45公里，水质持续改善。',
  ],
  [
    'a government report',
    '政府工作报告\n各位代表：\n现在，我代表县人民政府向大会报告工作。\n一、2024年工作回顾\n（一）产业加快升级。新增规上企业16家。\n二、2025年主要工作\n（一）全力扩大投资。实施重点项目80个。\n（二）持续改善民生。新建学校3所。',
  ],
  [
    'a speech',
    '在全县招商引资大会上的讲话\n同志们：\n今天我们召开大会，主要任务是部署工作。\n一、认清形势，增强信心\n去年我县签约项目62个。\n二、突出重点，精准发力\n要围绕产业链招商，抓好项目落地。',
  ],
  [
    'news of a plan',
    '我市发布养老服务三年计划\n本报讯（记者 林青）昨日，市政府新闻办举行发布会，介绍养老服务三年计划有关情况。\n一是增加床位供给。到2027年新增床位4000张。\n二是培育人才队伍。每年培训2000人次。\n市民政局负责人表示，将抓好落实。',
  ],
  [
    'questions and answers',
    '《青川市停车条例》政策解读\n一、为什么要制定条例？\n随着机动车保有量增长，停车矛盾突出。\n二、条例规定了哪些措施？\n条例规定新建住宅应当按标准配建停车位。\n（一）挖掘存量资源。规定单位停车场应当错时开放。',
  ],
  [
    'how a place did it',
    '青川区“邻里食堂”典型案例\n一、主要做法\n（一）党建引领聚合力。该区成立专班，统筹推进。\n（二）多元投入建食堂。累计建成食堂36个。\n二、取得成效\n日均就餐8000人次，群众满意度达98%。',
  ],
  [
    'a notice of results',
    '关于2024年节能目标完成情况的通报\n2024年，全市单位GDP能耗下降3.2%，超额完成目标。\n一、总体情况\n11个县区全部完成年度目标。\n二、存在问题\n个别县区能耗强度反弹。',
  ],
  [
    'an interview',
    '专访市交通局局长：让出行更顺畅\n记者：今年有哪些重点工程？\n答：我们将建设3座跨江桥，完善路网。\n记者：如何缓解拥堵？\n答：推进智能信号改造，优化公交线路。',
  ],
];

describe('documents that order', () => {
  for (const [name, text, count] of ORDERING) {
    it(name, () => assert.equal(tasks(text).length, count, tasks(text).join('\n')));
  }
});

describe('documents that report', () => {
  for (const [name, text] of REPORTING) it(name, () => assert.deepEqual(tasks(text), []));
});

describe('the title', () => {
  const title = (text: string, format: 'plain' | 'markdown' = 'plain'): string | null =>
    analyze(text, { format }).document.title;

  it('the plan behind its notice, over two lines that stand apart', () => {
    assert.equal(
      title(
        '关于印发节水措施的通知\n\n青政办〔2023〕8号\n\n各区人民政府：\n\n现印发给你们。\n\n青川市人民政府办公室\n\n2023年5月6日\n\n青川市进一步落实\n\n节水优先方针的若干措施\n\n一、总体要求\n\n坚持节水。',
      ),
      '青川市进一步落实节水优先方针的若干措施',
    );
  });
  it('with its years in brackets', () => {
    assert.equal(
      title('青川市数字乡村三年行动计划 （2023—2025 年）\n为推进数字乡村建设，制定本计划。\n一、目标'),
      '青川市数字乡村三年行动计划 （2023—2025 年）',
    );
  });
  it('is no section of the mark-up', () => {
    assert.equal(
      title('# 青川县文旅融合工作方案\n\n为加快融合，制定本方案。\n\n## 重点任务\n\n打造线路。\n', 'markdown'),
      '青川县文旅融合工作方案',
    );
  });
  it('is no label', () => {
    assert.equal(title('附件\n2024年重点目标任务分解表\n一、产业发展\n1.引进项目20个。'), '2024年重点目标任务分解表');
  });
  it('a first line without any such word', () => {
    assert.equal(title('2024年县政府重点工作责任分解\n一、产业发展\n1.引进项目20个。'), '2024年县政府重点工作责任分解');
    assert.equal(title('各区人民政府：\n请抓好落实。\n一、产业发展\n1.引进项目20个。'), null);
  });
});

describe('the number of the document', () => {
  const number = (text: string): string | null => analyze(text, { format: 'plain' }).document.number;
  it('stands in a line of its own', () => {
    assert.equal(number('青川市节水方案\n青政办发〔2023〕8号\n一、目标'), '青政办发〔2023〕8号');
    assert.equal(number('青川市節水方案\n青政辦發〔2023〕8號\n一、目標'), '青政辦發〔2023〕8號');
  });
  it('one that the text cites is another document’s', () => {
    assert.equal(number('青川市节水方案\n根据《节水条例》（省令〔2021〕36号），制定本方案。\n一、目标'), null);
  });
  it('stands in brackets, behind the title or in a field above the document', () => {
    assert.equal(number('青川市节水方案\n（青政办秘〔2023〕8号）\n一、目标'), '青政办秘〔2023〕8号');
    assert.equal(
      number('青川市关于印发节水方案的通知青政办发〔2023〕8号\n各区人民政府：\n一、目标'),
      '青政办发〔2023〕8号',
    );
    assert.equal(
      number('首页 > 政务公开\n发文字号：青水函〔2022〕15号\n青川市节水方案\n一、目标'),
      '青水函〔2022〕15号',
    );
    assert.equal(
      number('文　　号\n青水函〔2022〕16号\n来源：市水务局\n青川市节水方案\n一、目标'),
      '青水函〔2022〕16号',
    );
    const table =
      '<table><tr><td>索引号：</td><td>0001</td></tr><tr><td>发文字号：</td><td>青政发〔2021〕2号</td></tr></table>';
    assert.equal(
      analyze(`${table}<p>节水方案</p><p>一、目标</p>`, { format: 'html' }).document.number,
      '青政发〔2021〕2号',
    );
  });
});

describe('the date of the document', () => {
  const date = (text: string): string | null => analyze(text, { format: 'plain' }).document.date;
  it('is the first line that is nothing but a day', () => {
    assert.equal(date('节水方案\n一、目标\n节水。\n青川市人民政府\n2023年5月8日'), '2023-05-08');
    assert.equal(date('节水方案\n一、目标\n节水。\n青川市人民政府\n二〇二三年五月十八日'), '2023-05-18');
    assert.equal(date('节水方案\n一、目标\n节水。\n2023年 5月 8 日'), '2023-05-08');
  });
  it('else the field of the page', () => {
    assert.equal(date('成文日期：2022-03-09\n来源：市水务局\n节水方案\n一、目标\n到2025年节水。'), '2022-03-09');
  });
  it('none where a day is only named', () => {
    assert.equal(date('节水方案\n自2023年5月8日起施行。'), null);
  });
});
