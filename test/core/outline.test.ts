import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/core/index';
import { markerOf } from '../../src/core/outline/marker';
import { makeLine } from '../../src/core/text/line';
import { outline, tasks } from './reading';

/** Lines of a text; a blank one between two is left out. */
const text = (...lines: string[]): string => lines.join('\n');

describe('markers', () => {
  const forms: readonly (readonly [string, string | null])[] = [
    ['第一章　总则', 'chapter 一'],
    ['第三部分 重点工程', 'chapter 三'],
    ['第二节 空间布局', 'part 二'],
    ['第十二条 市水务局负责监督。', 'article 十二'],
    ['三、加强监测', 'han 三'],
    ['（四）完善机制', 'han-paren 四'],
    ['( 四 ) 完善机制', 'han-paren 四'],
    ['5．推进试点', 'digit 5'],
    ['5 ﹒推进试点', 'digit 5'],
    ['（6）推进试点', 'digit-paren 6'],
    ['6）推进试点', 'digit-paren 6'],
    ['③推进试点', 'circled ③'],
    ['专栏 3 灌区改造工程', 'box 3'],
    ['2.1 建设感知体系', 'decimal 2.1'],
    ['2.1.3 接入平台。', 'decimal 2.1.3'],
    ['2.1建设感知体系', 'decimal 2.1'],
    ['任务1：完善目录', 'named 1'],
    ['工作任务二　完善目录', 'named 二'],
    ['行动三：清洁取暖', 'named 三'],
    ['3.5万亩农田建成', null],
    ['2.1万户居民受益', null],
    ['1.2%的增长', null],
    ['3.2025年底前完成验收。', 'digit 3'],
    ['12.5 公里道路', null],
    ['任务艰巨，责任重大', null],
    ['一是摸清底数。', null],
    ['十分重视', null],
    ['2025年完成', null],
  ];
  for (const [line, expected] of forms) {
    it(line, () => {
      const marker = markerOf(makeLine(line, 0)!);
      assert.equal(marker && `${marker.kind} ${String(marker.number)}`, expected);
    });
  }
});

describe('headings', () => {
  it('a number alone on its line has its title on the next', () => {
    assert.deepEqual(
      outline(
        text(
          '一、总体要求',
          '（一）',
          '指导思想',
          '坚持生态优先。',
          '（二）',
          '目　　标',
          '到2026年，水质稳定达标。',
          '二、工作任务',
        ),
      ),
      ['一 总体要求', '·一 指导思想', '·二 目　　标', '二 工作任务'],
    );
  });
  it('decimal numbers, also of the outermost headings', () => {
    assert.deepEqual(
      outline(
        '# 智慧水务方案\n\n## 1 总体要求\n\n### 1.1 思路\n\n坚持节水。\n\n### 1.2 目标\n\n漏损率降至8%。\n\n## 2 任务\n\n### 2.1 建设感知体系\n\n2.1.1 布设监测点。覆盖主干管网。\n',
        'markdown',
      ),
      ['1 总体要求', '·1.1 思路', '·1.2 目标', '2 任务', '·2.1 建设感知体系'],
    );
    assert.deepEqual(
      outline(
        text('1 总体要求', '1.1 思路', '坚持节水优先。', '2 主要任务', '2.1 建设感知体系', '覆盖主干管网。', '3 保障'),
      ),
      ['1 总体要求', '·1.1 思路', '2 主要任务', '·2.1 建设感知体系', '3 保障'],
    );
  });
  it('tasks that are counted by name', () => {
    const plan = text(
      '城市体检任务清单',
      '任务1：完善指标',
      '增加特色指标10项。',
      '责任单位：市住建局',
      '任务2：采集数据',
      '完成入户调查。',
      '责任单位：市统计局，各区政府',
    );
    assert.deepEqual(outline(plan), ['1 完善指标', '2 采集数据']);
    assert.deepEqual(tasks(plan), ['1 | 完善指标 | 共市住建局', '2 | 采集数据 | 共市统计局 共各区政府']);
  });
  it('what stands before the first chapter', () => {
    assert.deepEqual(
      outline(
        text(
          '湿地保护规划',
          '前　言',
          '湿地是重要的生态系统，本规划期为五年。',
          '第一章 现状',
          '全县湿地面积稳定。',
          '第二章 任务',
          '一、修复',
          '修复湿地300公顷。',
        ),
      ),
      ['前　言', '一 现状', '二 任务', '·一 修复'],
    );
  });
  it('what an article lists is no heading', () => {
    const rules = text(
      '停车场管理办法',
      '第一章 总则',
      '第一条 为了规范管理，制定本办法。',
      '第二条 设置停车泊位应当符合下列要求：',
      '（一）不占用消防通道；',
      '（二）保护行道树；',
      '（三）设置明显标志。',
      '第二章 附则',
      '第三条 本办法自2024年1月1日起施行。',
    );
    assert.deepEqual(outline(rules), ['一 总则', '二 附则']);
    assert.deepEqual(tasks(rules), []);
  });
  it('an article with a title of its own is a heading', () => {
    assert.deepEqual(
      outline(text('第一条　适用范围', '本细则适用于全市。', '第二条　申报条件', '申报单位应当依法登记。')),
      ['一 适用范围', '二 申报条件'],
    );
  });
  it('contents without a label, of headings that have their text in the same line', () => {
    assert.deepEqual(
      outline(
        text(
          '养老规划',
          '一、背景',
          '（一）基础',
          '（二）形势',
          '二、任务',
          '（一）设施',
          '三、保障',
          '一、背景',
          '（一）基础。床位稳步增长。',
          '（二）形势。老龄化加深。',
          '二、任务',
          '（一）设施',
          '新建床位5000张。',
          '三、保障',
          '加强领导。',
        ),
      ),
      ['一 背景', '·一 基础', '·二 形势', '二 任务', '·一 设施', '三 保障'],
    );
  });
  it('a numbered sentence with nothing under it but fields is none', () => {
    assert.deepEqual(
      outline(
        '节水方案\n一、措施\n1.更换老旧管网。\n责任单位：市水务局\n完成时限：2026年底\n2.推广节水器具。\n责任单位：市住建局',
      ),
      ['一 措施'],
    );
    assert.deepEqual(
      outline(text('节水方案', '一、措施', '1.更换老旧管网。', '2.推广节水器具。', '二、要求', '抓好落实。')),
      ['一 措施', '二 要求'],
    );
  });
  it('a number above its words is no part of a figure', () => {
    const { measures } = analyze('推广方案\n2.\n80%以上的村庄通公交。\n', { format: 'plain' });
    assert.deepEqual(
      measures.map(({ text: words, value }) => [words, value]),
      [['80%以上', 80]],
    );
  });
});

describe('a text that lost its line breaks', () => {
  const filler = '统筹安排监测站点，压实管护责任，落实日常巡查，'.repeat(30);
  const flat =
    '青山市人民政府办公室关于加强古桥保护的通知青政办发〔2024〕7号各区人民政府，市政府各部门：为保护古桥，现将有关事项通知如下。' +
    `一、摸清底数（一）开展普查。${filler}建立名录。（市文物局牵头，各区人民政府负责）（二）划定范围。依据第（一）项名录划定。（市规划局负责）` +
    '二、加强修缮（三）分类施策。具体措施：1.编制方案。明确时序。2.2025年底前完成加固。（市住建局负责）';
  it('is cut at the ordinals that count on', () => {
    assert.deepEqual(outline(flat), ['一 摸清底数', '二 加强修缮', '·三 分类施策']);
    assert.deepEqual(tasks(flat), [
      '一 | 开展普查 | 牵市文物局 共各区人民政府',
      '二 | 划定范围 | 共市规划局',
      '1 | 编制方案',
      '2 | 2025年底前完成加固 | 共市住建局',
    ]);
  });
  it('knows title and number', () => {
    const { title, number } = analyze(flat).document;
    assert.deepEqual([title, number], ['青山市人民政府办公室关于加强古桥保护的通知', '青政办发〔2024〕7号']);
  });
  it('is cut at the indents of its paragraphs', () => {
    const indent = '\u3000\u3000';
    const indented = [
      '总体方案',
      `为保护古桥，制定本方案。${filler}`,
      '一、加强普查',
      '建立名录。',
      '二、加强修缮',
      '分类施策。',
    ];
    assert.deepEqual(tasks(indented.join(indent)), ['一 | 加强普查', '二 | 加强修缮']);
  });
  it('a long paragraph that only lists stays whole', () => {
    const listed = `一、抓好落实\n建立台账。${filler}做到：（一）底数清；（二）责任明。${filler}要素有保障。\n二、加强督查\n定期通报。`;
    assert.deepEqual(outline(listed), ['一 抓好落实', '二 加强督查']);
  });
});

describe('contents numbered by bare numbers', () => {
  it('end with their last entry', () => {
    assert.deepEqual(
      outline(
        text(
          '目　录',
          '1　总则',
          '1.1　目的',
          '2　组织',
          '2.1　机构',
          '3　附则',
          '1　总则',
          '1.1　目的',
          '规范处置。',
          '2　组织',
          '2.1　机构',
          '设立专班。',
          '3　附则',
          '自印发之日起施行。',
        ),
      ),
      ['1 总则', '·1.1 目的', '2 组织', '·2.1 机构', '3 附则'],
    );
  });
});

describe('sentences with a number', () => {
  it('are no headings where nothing stands under them', () => {
    assert.deepEqual(
      outline(
        text(
          '1　总则',
          '1.1　等级',
          '1.1.1　省级人民政府可以根据本地区实际情况研究制订分级和处理的具体办法。',
          '1.2　会议',
          '全体会议的任务是：',
          '（一）讨论重要事项；',
          '（二）通报重要情况。',
          '会议每半年召开一次。',
          '2　附则',
          '自印发之日起施行。',
        ),
      ),
      ['1 总则', '·1.1 等级', '·1.2 会议', '2 附则'],
    );
  });
});

describe('a chapter with its first article behind it', () => {
  it('is a heading of its own', () => {
    const gap = '\u3000\u3000';
    assert.deepEqual(
      outline(
        text(
          `第一章\u3000总则${gap}第一条 为规范管理，制定本办法。`,
          '第二条 本办法适用于本州。',
          `第二章\u3000管理${gap}第三条 州水务局负责监督。`,
        ),
      ),
      ['一 总则', '二 管理'],
    );
  });
});
