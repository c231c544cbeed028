import type { FrontEnd } from '../../../../server/engine/support.js';
import type { ConfigurationFile } from '../../../../server/languages/configuration/index.js';
import type { Family, FileModel } from '../../../../server/model/messaging.js';
import { grpcStarter, remotingStarter, starterModel } from './starter.js';
import { streamModel } from './stream.js';

/** Texts without which no key of a starter can stand in a file; keys are nested in YAML and may be spelled in many ways. */
const needles: readonly string[] = ['rocketmq'];

function configurationOf(family: Family, read: (file: ConfigurationFile) => FileModel): FrontEnd<ConfigurationFile, null> {
  return {
    family,
    needles,
    analyze(file) {
      if (!file.source.text.includes('rocketmq')) return undefined;
      const model = read(file);
      const isEmpty = Object.values(model).every((parts: readonly unknown[]) => parts.length === 0);
      return isEmpty ? undefined : { family, uses: [], model, links: [] };
    },
  };
}

/** What the Spring starters and the stream binder read from an application's configuration. */
export const springConfiguration: readonly FrontEnd<ConfigurationFile, null>[] = [
  configurationOf('remoting-4', ({ settings }) => starterModel(settings, remotingStarter)),
  configurationOf('grpc-5', ({ settings }) => starterModel(settings, grpcStarter)),
  configurationOf('remoting-4', ({ settings }) => streamModel(settings)),
];
