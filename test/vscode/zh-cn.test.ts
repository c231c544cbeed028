import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionOf, codeActions, diagnosticsWhen, openFile } from './editor.js';

suite('扩展', () => {
  test('用中文说明问题与修复', async () => {
    assert.match(vscode.env.language, /^zh-cn$/i);
    const { document } = await openFile('scripts/Ping.java');
    const [found] = await diagnosticsWhen(document.uri, 6);
    assert.match(found?.message ?? '', /[\u4e00-\u9fff]/);
    const actions = await codeActions(document, 'publishMessage');
    assert.equal(actionOf(actions, '改写为 RocketMQ 5.x 写法').isPreferred, true);
    actionOf(actions, '在此行忽略 ons-http-sdk');
    actionOf(actions, '查看 ons-http-sdk 的说明');
  });

  test('打开中文说明页面', async () => {
    await vscode.commands.executeCommand('rocketmqMigrate.showRule', 'ons-http-sdk');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.match(vscode.window.tabGroups.activeTabGroup.activeTab?.label ?? '', /ons-http-sdk\.zh-cn\.md/);
  });
});
