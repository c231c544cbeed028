import type { FrontEnd } from '../../../../server/engine/support.js';
import type { JavaFile, JavaIndex } from '../../../../server/languages/java/index.js';
import { emptyModel } from '../../../../server/model/messaging.js';
import { onsHttpPackage } from './types.js';
import { usesOf } from './uses.js';

export { onsHttpJavaApi, onsHttpLibrary, wildcardRow } from './api.js';
export { isOnsHttpType, onsHttpPackage, onsHttpTypes } from './types.js';
export type { JavaUse, UseForm } from './use.js';
export { usesOf } from './uses.js';

/** Lowers the ONS HTTP SDK for Java (`com.aliyun.mq:mq-http-sdk`). */
export const onsHttpJava: FrontEnd<JavaFile, JavaIndex> = {
  family: 'ons-http',
  needles: [onsHttpPackage],
  analyze(file, index) {
    const uses = usesOf(file, index).map(({ use }) => use);
    return uses.length > 0 ? { family: 'ons-http', uses, model: emptyModel, links: [] } : undefined;
  },
};
