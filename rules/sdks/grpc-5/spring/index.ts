import type { FrontEnd } from '../../../../server/engine/support.js';
import { jdkLibrary, type JavaFile, type JavaIndex, type JavaLibrary } from '../../../../server/languages/java/index.js';
import { readLibrary } from '../../../../server/languages/java/library-notation.js';
import { notation } from './library-notation.js';
import { lowerFile } from './lower.js';

/** What the resolver knows of the starter for gRPC. */
export const grpcSpringLibrary: JavaLibrary = readLibrary('rocketmq-v5-client-spring-boot', notation, {
  imports: jdkLibrary,
  isTracked: false,
});

/** Packages of the starter by which a file is chosen: the rest of `org.apache.rocketmq.client` is Remoting's. */
const needles: readonly string[] = ['org.apache.rocketmq.client.annotation', 'org.apache.rocketmq.client.core', 'RocketMQClientTemplate'];

/** Reads `org.apache.rocketmq:rocketmq-v5-client-spring-boot-starter`. Nothing there is a legacy use. */
export const grpcSpringJava: FrontEnd<JavaFile, JavaIndex> = {
  family: 'grpc-5',
  needles,
  concerns: ({ text }) => needles.some((needle) => text.includes(needle)),
  analyze(file, index) {
    const model = lowerFile(file, index);
    const isEmpty = Object.values(model).every((parts: readonly unknown[]) => parts.length === 0);
    return isEmpty ? undefined : { family: 'grpc-5', uses: [], model, links: [] };
  },
};
