import type { FrontEnd } from '../../../../server/engine/support.js';
import { concernsLibrary } from '../../../../server/languages/java/concerns.js';
import type { JavaFile, JavaIndex } from '../../../../server/languages/java/index.js';
import { springSdk } from './api.js';
import { lowerFile } from './lower.js';
import { springPackage } from './types.js';

export { springApi } from './api.js';
export { springLibrary, springMessaging } from './types.js';

/**
 * Lowers `org.apache.rocketmq:rocketmq-spring-boot-starter`: templates, listeners and what their annotations say. It is Remoting behind it;
 * the application's configuration holds what the annotations leave out.
 */
export const rocketmqSpringJava: FrontEnd<JavaFile, JavaIndex> = {
  family: 'remoting-4',
  needles: [springPackage],
  concerns: (source, index) => concernsLibrary(source, index, springSdk),
  analyze: lowerFile,
};
