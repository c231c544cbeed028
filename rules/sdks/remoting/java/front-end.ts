import type { FrontEnd } from '../../../../server/engine/support.js';
import type { JavaFile, JavaIndex } from '../../../../server/languages/java/index.js';
import type { JavaLibrary } from '../../../../server/languages/java/library.js';
import type { ApiTable } from '../../api-table.js';
import { javaFrontEnd } from '../../java/front-end.js';
import { remoting3JavaApi, remoting3Library, remotingJavaApi, remotingLibrary } from './api.js';
import { lowerRemoting } from './lower/model.js';
import { isRemotingType, type RemotingRoot } from './types.js';

function frontEnd(root: RemotingRoot, library: JavaLibrary, table: ApiTable, needles: readonly string[]): FrontEnd<JavaFile, JavaIndex> {
  return javaFrontEnd(
    root.family,
    needles,
    {
      library,
      table,
      isSdkType: (name) => isRemotingType(name, root),
      // Of a whole package only a part is known: what else of it is used can't be told.
      isSdkPackage: (name) => library.types.has(name) || library.types.has(name.slice(0, name.lastIndexOf('.'))),
      exceptions: [...library.types.keys()].filter((name) => name.endsWith('Exception')),
      wildcardRow: `${root.root}.*`,
      countsUnknownMembers: true,
    },
    lowerRemoting(root),
  );
}

const below = (root: string, packages: readonly string[]): readonly string[] => packages.map((name) => `${root}.${name}`);

/** Reads Remoting for Java (`org.apache.rocketmq:rocketmq-client`), 4.x and 5.x: which one it is tells the build file. */
export const remotingJava = frontEnd(
  { family: 'remoting-4', root: 'org.apache.rocketmq' },
  remotingLibrary,
  remotingJavaApi,
  // What the gRPC SDK has below the same root is not among them.
  // Its own sources lie in the package without naming anything of it.
  ['package org.apache.rocketmq.client;'].concat(
    below('org.apache.rocketmq', [
      'client.producer',
      'client.consumer',
      'client.exception',
      'client.trace',
      'client.hook',
      'client.utils',
      'client.AccessChannel',
      'client.ClientConfig',
      'client.MQAdmin',
      'client.*',
      'common',
      'remoting',
      'acl',
      'tools',
    ]),
  ),
);

/** Reads Remoting 3.x (`com.alibaba.rocketmq:rocketmq-client`). */
export const remoting3Java = frontEnd({ family: 'remoting-3', root: 'com.alibaba.rocketmq' }, remoting3Library, remoting3JavaApi, [
  'com.alibaba.rocketmq',
]);
