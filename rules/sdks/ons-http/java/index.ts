import type { FrontEnd } from '../../../../server/engine/support.js';
import type { JavaFile, JavaIndex } from '../../../../server/languages/java/index.js';
import { linksOf, namesSdk } from './links.js';
import { onsHttpPackage } from './types.js';
import { concernsOnsHttp, lowerFile } from './uses.js';

export { onsHttpJavaApi, onsHttpLibrary, wildcardRow } from './api.js';
export { isOnsHttpType, onsHttpPackage, onsHttpTypes } from './types.js';
export type { JavaUse, UseForm } from './use.js';
export { lowerFile, usesIn, usesOf, type LoweredFile } from './uses.js';

/** Lowers the ONS HTTP SDK for Java (`com.aliyun.mq:mq-http-sdk`). */
export const onsHttpJava: FrontEnd<JavaFile, JavaIndex> = {
  family: 'ons-http',
  needles: [onsHttpPackage],
  concerns: concernsOnsHttp,
  analyze(file, index) {
    const { uses, model } = lowerFile(file, index);
    const links = linksOf(file, index);
    // A file that only declares variables of the SDK's types, or passes values on, has nothing to report, but moves with the others.
    if (uses.length === 0 && links.length === 0 && !namesSdk(file, index)) return undefined;
    return { family: 'ons-http', uses: uses.map(({ use }) => use), model, links };
  },
};
