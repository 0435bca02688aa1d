import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/core/index';
import { tasks } from './reading';

const text = (...lines: string[]): string => lines.join('\n');

describe('tasks by form', () => {
  it('clause and deadline on lines of their own, one sentence each', () => {
    assert.deepEqual(
      tasks(
        text(
          '优化口岸环境若干措施',
          '一、提升通关效率',
          '（一）推行提前申报，压缩货物滞港时间，完善容错机制，提升企业获得感。',
          '责任单位：市口岸办、海关（第一责任单位为牵头单位，下同）',
          '时限要求：2025年6月底前',
          '（二）推广无纸通关。',
          '责任单位：市口岸办、市税务局',
          '时限要求：持续推进',
        ),
      ),
      [
        '一 | 推行提前申报，压缩货物滞港时间，完善容错机制，提升企业获得感 | 牵市口岸办 配海关',
        '二 | 推广无纸通关 | 牵市口岸办 配市税务局',
      ],
    );
  });
  it('a clause in brackets on its own line after a list without any is the heading’s', () => {
    const list = [
      '应急体系建设责任分解',
      '1.完善预案体系',
      '（1）规范预案编制，定期修订。',
      '（2）推广预案演练。',
      '（责任单位：市应急办、各县人民政府）',
      '2.健全管理体制',
      '（1）充实乡镇人员。（责任单位：市委编办）',
      '（2）完善联动机制。',
      '（责任单位：市应急办）',
    ];
    const analysis = analyze(text(...list));
    assert.deepEqual(tasks(text(...list)), [
      '1 | 完善预案体系 | 共市应急办 共各县人民政府',
      '1 | 充实乡镇人员 | 共市委编办',
      '2 | 完善联动机制 | 共市应急办',
    ]);
    assert.deepEqual(
      analysis.sections.map(({ title }) => title),
      ['完善预案体系', '健全管理体制'],
    );
  });
  it('bulleted items with a bold lead, a part without clauses beside them', () => {
    assert.deepEqual(
      tasks(
        '# 文旅工作方案\n\n## 重点任务\n\n- **丰富活动**。举办丰收节。（责任单位：县农业农村局）\n- **提升服务**。轮训导游。（责任单位：县文旅局）\n\n## 保障措施\n\n- **加强领导**。成立专班。\n',
        'markdown',
      ),
      ['丰富活动 | 共县农业农村局', '提升服务 | 共县文旅局'],
    );
  });
  it('what stands in the sentences of one item is one task', () => {
    assert.deepEqual(
      tasks(
        text(
          '老旧小区改造意见',
          '一、抓好实施。一是摸清底数。建立项目库。二是编制方案。一小区一方案。（市住建局牵头，市财政局配合）',
          '二、筹措资金。探索多方共担。（市财政局负责）',
        ),
      ),
      ['一 | 抓好实施 | 牵市住建局 配市财政局', '二 | 筹措资金 | 共市财政局'],
    );
  });
  it('a box stands apart, numbers go on after it', () => {
    assert.deepEqual(
      tasks(
        text(
          '碳达峰方案',
          '二、任务',
          '（一）能源',
          '1.发展风电。建设海上风电场。（省能源局负责）',
          '专栏1 重点工程',
          '1.海上风电。建设两座风电场。',
          '2.抽水蓄能。推进前期工作。',
          '2.控制煤炭。推动替代。（省发展改革委负责）',
          '（二）建筑',
          '3.发展装配式建筑。提高比例。（省住建厅负责）',
        ),
      ),
      ['1 | 发展风电 | 共省能源局', '2 | 控制煤炭 | 共省发展改革委', '3 | 发展装配式建筑 | 共省住建厅'],
    );
  });
  it('a plan behind its notice counts anew', () => {
    assert.deepEqual(
      tasks(
        text(
          '关于做好防汛工作的通知',
          '各县人民政府：',
          '现将有关事项通知如下：',
          '一、压实责任。各县要公布责任人名单。',
          '二、排查隐患。各地要开展汛前检查。',
          '附件：水库度汛方案',
          '市人民政府办公室',
          '2024年3月20日',
          '附件',
          '水库度汛方案',
          '一、总体要求',
          '坚持生命至上。',
          '二、任务',
          '（一）严格调度。严禁超汛限水位运行。（责任单位：市水利局）',
        ),
      ),
      ['一 | 压实责任', '二 | 排查隐患', '一 | 严格调度 | 共市水利局'],
    );
  });
  it('lines wrapped at a column, a page number between', () => {
    assert.deepEqual(
      tasks(
        text(
          '数字经济三年行动计划',
          '为抢抓新机遇，培育新动能，加快推动全市经济社会数字化',
          '转型，结合实际，制定本计划。',
          '一、重点任务',
          '（一）加快建设网络。推进千兆光网城乡深度覆盖，到2026',
          '年底建成基站2万个以上。（责任单位：市工信局、市通',
          '信管理办公室）',
          '— 2 —',
          '（二）开放公共数据。建立开放清单，引导企业开发利用，',
          '形成应用场景。（责任单位：市大数据局，各县（市、区）',
          '人民政府）',
        ),
      ),
      [
        '一 | 加快建设网络 | 共市工信局 共市通信管理办公室',
        '二 | 开放公共数据 | 共市大数据局 共各县（市、区）人民政府',
      ],
    );
  });
  it('web pages that break a sentence into spans and a line with <br>', () => {
    assert.deepEqual(
      tasks(
        '<div class="nav"><a href="/">首页</a> &gt; 政务公开</div><div><b>政务服务实施方案</b></div><div>　　<b>一、</b><b>任务</b></div><div><span><strong>　　（一）</strong></span><strong>推进标准化。</strong><span>编制清单。</span><span>（责任单位：市审批局、</span><span>市司法局）</span></div><div>　　<strong>（二）推进共享。</strong>打通系统。（责任单位：市数据局）<br>　　<strong>（三）推进证照应用。</strong>扩大覆盖。（责任单位：市公安局）</div>',
        'html',
      ),
      ['一 | 推进标准化 | 共市审批局 共市司法局', '二 | 推进共享 | 共市数据局', '三 | 推进证照应用 | 共市公安局'],
    );
  });
  it('measures listed under a label belong to what they mend', () => {
    assert.deepEqual(
      tasks(
        text(
          '督察整改方案',
          '一、整改任务',
          '（一）断面水质不达标。',
          '整改目标：达到Ⅲ类。',
          '整改措施：',
          '1.完成排污口整治。',
          '责任单位：青川区政府',
          '整改时限：2025年12月底前',
          '（二）垃圾随意倾倒。',
          '整改措施：',
          '1.开展专项执法。',
          '2.建设消纳场。',
          '责任单位：市城管局',
        ),
      ),
      ['一 | 断面水质不达标 | 共青川区政府', '二 | 垃圾随意倾倒 | 共市城管局'],
    );
  });
  it('a line of names that goes on in the next', () => {
    assert.deepEqual(
      tasks(
        text(
          '要点',
          '1．开展演练。全年不少于2次。',
          '责任单位：区应急局，区消防',
          '救援大队',
          '2．修订预案。完善专项预案。',
          '责任单位：区应急局、',
          '各街道',
          '完成时限：2025年6月',
        ),
      ),
      ['1 | 开展演练 | 共区应急局 共区消防救援大队', '2 | 修订预案 | 共区应急局 共各街道'],
    );
  });
  it('punctuation above a clause names no work', () => {
    assert.deepEqual(tasks(text('![', '责任单位：市应急局')), []);
  });
});

/** The times of the tasks; those inferred from the plan's period in brackets. */
const until = (...lines: readonly string[]): string[] =>
  analyze(text(...lines), { format: 'plain' }).tasks.map(
    ({ deadlines, inferred }) =>
      deadlines.map(({ to, recurring }) => `${to ?? '…'}${recurring ?? ''}`).join(' ') +
      (inferred ? `(${inferred.to})` : ''),
  );

describe('by when a task is to be done', () => {
  const BODY = [
    '一、重点任务',
    '1.完善站点。2023年6月底前建成换乘枢纽。（市交通局负责）',
    '2.优化线网。开行夜间线路。（市交通局负责）',
    '3.开展评估。2022年起，每年3月底前报送报告。（市交通局负责）',
  ];
  it('states it, or takes it from the period of the plan', () => {
    assert.deepEqual(until('青川市公交发展规划（2022—2026年）', ...BODY), [
      '2023-06-30',
      '(2026-12-31)',
      '…每年3月底前',
    ]);
  });
  it('a plan for one year ends with it, whatever later goals it names', () => {
    assert.deepEqual(until('青川市2023年公交工作要点', '到2027年，分担率达到45%。', ...BODY)[1], '(2023-12-31)');
    assert.deepEqual(until('青川市2023年启动公交三年行动方案', ...BODY)[1], '');
  });
  it('is not inferred where the document names no period', () => {
    assert.deepEqual(until('青川市公交发展若干措施', ...BODY)[1], '');
  });
});

describe('what is no task', () => {
  it('principles and whom a plan is for', () => {
    assert.deepEqual(
      tasks(
        text(
          '幼儿园招生工作方案',
          '一、招生原则',
          '（一）就近优先。优先保障片区幼儿入园。',
          '二、招生对象',
          '（一）本区户籍幼儿。要提供户口簿。',
          '三、工作要求',
          '（一）加强宣传。及时发布简章。',
        ),
      ),
      ['一 | 加强宣传'],
    );
  });
  it('the cases that a rule is made for', () => {
    assert.deepEqual(
      tasks(
        text(
          '防汛应急预案',
          '一、强化值守',
          '（一）落实专人值班。严格交接班制度。',
          '二、奖惩',
          '（一）有下列情形之一的，给予表彰：',
          '1.及时提供抢险物资，成绩显著的；',
          '2.对抗洪提出重要建议的。',
        ),
      ),
      ['一 | 落实专人值班'],
    );
  });
  it('duties of a headquarters', () => {
    assert.deepEqual(
      tasks(
        text(
          '防汛应急预案',
          '一、组织机构',
          '（一）指挥部职责',
          '1.统筹协调抢险救援工作。',
          '2.对各镇防汛工作进行督查和指导。',
          '二、监测预警',
          '（一）加强监测。建立会商机制。',
        ),
      ),
      ['一 | 加强监测'],
    );
  });
  it('a list of what is counted', () => {
    assert.deepEqual(
      tasks(
        text(
          '关于推广改革举措的通知',
          '一、推广的举措',
          '（一）成果转化方面4项：推动职务科技成果赋权；建立转化经理人制度。',
          '（二）金融服务方面3项：推广知识产权质押贷款。',
          '二、组织实施',
          '（一）加强领导。制定推广方案。',
        ),
      ),
      ['一 | 加强领导'],
    );
  });
  it('answers to questions of another body', () => {
    assert.deepEqual(
      tasks(
        text(
          '省政府办公厅',
          '关于临江市所提问题和建议办理情况的函',
          '临江市人民政府：',
          '对你市提出的问题，省有关部门进行了研究，现将有关情况函复如下：',
          '一、关于跨江大桥项目问题。你市请求安排省级资金。',
          '省交通运输厅已将该项目列入规划，将根据前期工作进展给予支持。',
          '二、关于港口岸线问题。你市请求调整规划。',
          '省自然资源厅研究认为，应按程序报批。',
        ),
      ),
      [],
    );
  });
  it('the foot of a page with its links behind it', () => {
    const links = Array.from({ length: 70 }, (_, i) => `· 链接${String(i)}`);
    assert.deepEqual(
      tasks(
        text(
          '古树名木保护方案',
          '一、开展普查。（市林业局负责）',
          '版权所有：临江市人民政府',
          '主办单位：临江市林业局',
          ...links,
          '一、如何申请古树名木保护资金补助？',
        ),
      ),
      ['一 | 开展普查 | 共市林业局'],
    );
  });
  it('conditions, and principles of work', () => {
    assert.deepEqual(
      tasks(
        text(
          '关于整顿民间资料室的通知',
          '一、整顿的原则',
          '（一）从严掌握。严格控制数量。',
          '二、主要工作',
          '（一）符合下列要求的资料室予以保留。',
          '1.遵守规定，按期开展活动。',
          '2.建立管理制度。',
          '（二）加强督查。及时通报进展。',
        ),
      ),
      ['二 | 加强督查'],
    );
  });
  it('the lines under a page', () => {
    assert.deepEqual(
      tasks(
        text(
          '古树名木保护方案',
          '一、开展普查。（市林业局负责）',
          '发布',
          '主办单位：临江市林业局    联系方式：0000-12345',
        ),
      ),
      ['一 | 开展普查 | 共市林业局'],
    );
  });
});
