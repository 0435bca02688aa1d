import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { analyze } from '../../src/core/index';
import { tasks } from './reading';

const lines = (...cells: string[]): string => cells.join('\n');
const spaced = (...cells: string[]): string => cells.join('\n\n');

describe('task tables', () => {
  it('tab-separated, roles by their columns', () => {
    assert.deepEqual(
      tasks(
        '防汛任务清单\n序号\t重点任务\t牵头单位\t配合单位\t完成时限\n1\t加固病险水库5座\t市水利局\t市财政局\t2024年5月底前\n2\t更新监测站点40处\t市水利局\t市气象局、市应急局\t2024年6月15日前',
      ),
      ['1 | 加固病险水库5座 | 牵市水利局 配市财政局', '2 | 更新监测站点40处 | 牵市水利局 配市气象局 配市应急局'],
    );
  });
  it('Markdown, without an index column; a merged owner holds on', () => {
    assert.deepEqual(
      tasks(
        '| 工作任务 | 责任单位 | 时限 |\n| --- | --- | --- |\n| 修缮古桥3座 | 县文旅局 | 2025年6月 |\n| 整治沿线环境 | | 2025年9月 |\n',
        'markdown',
      ),
      ['修缮古桥3座 | 共县文旅局', '整治沿线环境 | 共县文旅局'],
    );
  });
  it('the leader in charge is no body', () => {
    assert.deepEqual(
      tasks(
        '| 序号 | 工作任务 | 责任领导 | 牵头单位 | 联系人 |\n|---|---|---|---|---|\n| 1 | 引进项目20个 | 李文 | 县商务局 | 张三 |\n| 2 | 新增企业15家 | 王武 | 县工信局 | 李四 |\n',
        'markdown',
      ),
      ['1 | 引进项目20个 | 牵县商务局', '2 | 新增企业15家 | 牵县工信局'],
    );
  });
  it('fallen apart to one cell a line, groups between the rows', () => {
    const table = spaced(
      '重点工作分解表',
      '序号',
      '重点任务',
      '主要责任单位',
      '协同配合单位',
      '一、扩大有效投资',
      '3',
      '投资增长7%左右。',
      '区发展改革局',
      '区工信局、区住建局，各镇人民政府。',
      '二、增进民生福祉',
      '68',
      '加快建设教学楼，扩大公办学位供给。',
      '区教育局',
      '区政府有关部门，各镇人民政府。',
      '69',
      '深化集团化办学。',
      '区教育局',
      '区投资促进中心。',
    );
    assert.deepEqual(tasks(table), [
      '3 | 投资增长7%左右 | 牵区发展改革局 配区工信局 配区住建局 配各镇人民政府',
      '68 | 加快建设教学楼，扩大公办学位供给 | 牵区教育局 配区政府有关部门 配各镇人民政府',
      '69 | 深化集团化办学 | 牵区教育局 配区投资促进中心',
    ]);
  });
  it('with a bar at the end of each line', () => {
    assert.deepEqual(
      tasks(
        lines(
          '目标任务分解表',
          '序号 |',
          '目标与任务 |',
          '分 管 县领导 |',
          '牵头责任单位 |',
          '责任单位 |',
          '80 |',
          '新增托位400个以上。 |',
          '林 青 |',
          '县卫健委 |',
          '县教育局、各乡镇 |',
          '81 |',
          '建成县级应急广播系统，覆盖全部行政村。 |',
          '周 正 |',
          '县融媒体中心 |',
          '各乡镇 |',
        ),
      ),
      [
        '80 | 新增托位400个以上 | 牵县卫健委 共县教育局 共各乡镇',
        '81 | 建成县级应急广播系统，覆盖全部行政村 | 牵县融媒体中心 共各乡镇',
      ],
    );
  });
  it('rows that merging has left with fewer cells', () => {
    assert.deepEqual(
      tasks(
        lines(
          '文化任务表',
          '序号',
          '类别',
          '工作任务',
          '完成时限',
          '责任领导',
          '责任股室',
          '（单位）',
          '1',
          '公共文化',
          '免费开放服务人次增长15%。',
          '12月底前',
          '夏俊',
          '文化股',
          '2',
          '组织惠民演出100场。',
          '文化股',
          '3',
          '办好下乡活动。',
          '4',
          '文化产业',
          '培育文化企业1家。',
        ),
      ),
      [
        '1 | 免费开放服务人次增长15% | 共文化股',
        '2 | 组织惠民演出100场 | 共文化股',
        '3 | 办好下乡活动 | 共文化股',
        '4 | 培育文化企业1家 | 共文化股',
      ],
    );
  });
  it('what follows the table is no row', () => {
    const text = lines(
      '分工表',
      '序号',
      '工作任务',
      '责任单位',
      '1',
      '修建步道8公里。',
      '区园林局',
      '2',
      '增设座椅200处。',
      '区园林局',
      '三、工作要求',
      '（一）加强领导。各单位要明确专人负责，加强调度，确保按期完成。',
    );
    assert.deepEqual(tasks(text).slice(0, 2), ['1 | 修建步道8公里 | 共区园林局', '2 | 增设座椅200处 | 共区园林局']);
    assert.deepEqual(
      analyze(text, { format: 'plain' })
        .sections.map(({ title }) => title)
        .slice(0, 1),
      ['工作要求'],
    );
  });
  it('a timetable without tasks is none', () => {
    assert.deepEqual(tasks('会议日程\n时间\t地点\t主持\n9:00\t三楼\t王强\n10:00\t四楼\t李明'), []);
  });
});

describe('a title in the first row of a table', () => {
  it('stands over the whole width and is no header', () => {
    assert.deepEqual(
      tasks(
        '<p>任务分工如下。</p><table><tr><td colspan="4">附件2<br>古桥保护任务分工表</td></tr><tr><td>序号</td><td>工作事项</td><td>牵头单位</td><td>配合单位</td></tr><tr><td>1</td><td>开展普查。</td><td>市文物局</td><td>/</td></tr><tr><td>2</td><td>建立名录。</td><td>市文物局</td><td>市住建局</td></tr></table>',
        'html',
      ),
      ['1 | 开展普查 | 牵市文物局', '2 | 建立名录 | 牵市文物局 配市住建局'],
    );
  });
});
