import { blockers } from './messages.js';
import type { FileRewrite, LegacyCall } from './rewrite.js';

export function rewriteAsyncSend(file: FileRewrite, call: LegacyCall): void {
  file.block(call.node, blockers.callbackClass());
}
