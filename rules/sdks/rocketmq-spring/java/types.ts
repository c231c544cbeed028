import { jdkLibrary, type JavaLibrary } from '../../../../server/languages/java/index.js';
import { readLibrary } from '../../../../server/languages/java/library-notation.js';
import { notation } from './library-notation.js';
import { notation as messagingNotation } from './spring-messaging.js';

export const springPackage = 'org.apache.rocketmq.spring';

export const springTypes = {
  template: `${springPackage}.core.RocketMQTemplate`,
  listener: `${springPackage}.core.RocketMQListener`,
  replyListener: `${springPackage}.core.RocketMQReplyListener`,
  messageListener: `${springPackage}.annotation.RocketMQMessageListener`,
  transactionListener: `${springPackage}.annotation.RocketMQTransactionListener`,
  extraTemplate: `${springPackage}.annotation.ExtRocketMQTemplateConfiguration`,
  extraConsumer: `${springPackage}.annotation.ExtRocketMQConsumerConfiguration`,
} as const;

export function isSpringType(name: string): boolean {
  return name.startsWith(`${springPackage}.`);
}

export const springLibrary: JavaLibrary = readLibrary('rocketmq-spring-boot', notation, { imports: jdkLibrary, isTracked: true });

/** Messages and templates of Spring itself. */
export const springMessaging: JavaLibrary = readLibrary('spring-messaging', messagingNotation, { imports: jdkLibrary, isTracked: false });

/** Methods that `RocketMQTemplate` has from Spring. */
export const inheritedSends = 'org.springframework.messaging.core.';
