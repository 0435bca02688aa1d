import { openThread } from '#threads';
import * as vscode from 'vscode';
import { EMPTY_DICTIONARY, unpackDigest } from '../../../src/core/index';
import { ThreadReader } from '../../../src/extension/index/threadReader';
import { findSymbols, hoverText, openMarked, outlineOf } from '../marked';

function equal<T>(actual: T, expected: T): void {
  if (actual !== expected) {
    throw new Error(`${String(actual)} is not ${String(expected)}`);
  }
}

suite('in the web', () => {
  test('runs in a web worker, from the browser entry', async () => {
    await vscode.extensions.getExtension('policy-plan.policy-plan-annotator')?.activate();
    equal('importScripts' in globalThis, true);
    equal(typeof process === 'object' && 'node' in process.versions, false);
  });

  test('reads files in a thread', async () => {
    const { extensionUri } = vscode.extensions.getExtension('policy-plan.policy-plan-annotator')!;
    const thread = new ThreadReader((events) => openThread(extensionUri, events));
    const content = new TextEncoder().encode('澜江市工作方案\n');
    const outcome = await thread.read({ content, format: 'plain', dictionary: EMPTY_DICTIONARY, isPlan: true });
    thread.dispose();
    equal('packed' in outcome && outcome.packed ? unpackDigest(outcome.packed).document.title : null, '澜江市工作方案');
  });

  test('finds what the folder holds', async () => {
    await vscode.extensions.getExtension('policy-plan.policy-plan-annotator')?.activate();
    equal(
      (await findSymbols('sjtysj')).some(({ name }) => name.startsWith('市交通运输局')),
      true,
    );
  });

  test('outlines a plan and answers a hover', async () => {
    const { document, position } = await openMarked(
      '一、主要任务\n（一）优化公交线网。⟦time:2024年6月底前⟧完成。（牵头单位：市交通运输局）\n',
    );
    equal((await outlineOf(document)).length, 1);
    equal((await hoverText(document, position('time'))).includes('by 30 June 2024'), true);
  });
});
