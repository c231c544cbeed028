import type { ApiUse, FrontEnd } from '../../../server/engine/support.js';
import { concernsLibrary } from '../../../server/languages/java/concerns.js';
import { resolverOf } from '../../../server/languages/java/create-resolver.js';
import type { JavaFile } from '../../../server/languages/java/file.js';
import type { JavaIndex } from '../../../server/languages/java/project.js';
import type { JavaResolver } from '../../../server/languages/java/resolver.js';
import { emptyModel, type Family, type FileModel } from '../../../server/model/messaging.js';
import { useFinder, type JavaSdk } from './find-uses.js';
import type { JavaUse } from './use.js';

export interface Lowered {
  readonly model: FileModel;
  readonly data: ReadonlyMap<JavaUse, NonNullable<ApiUse['data']>>;
}

/** A constant is a part of the call that it is given to; where nothing else is there, it is what shows the SDK. */
function countedUses(uses: readonly JavaUse[]): readonly JavaUse[] {
  const others = uses.filter(({ form }) => form !== 'constant');
  return others.some(({ form }) => form !== 'import') ? others : uses;
}

/** A front end for an SDK that has a model and no back end: its files are not linked. */
export function javaFrontEnd(
  family: Family,
  needles: readonly string[],
  sdk: JavaSdk,
  lower: (uses: readonly JavaUse[], resolver: JavaResolver) => Lowered,
): FrontEnd<JavaFile, JavaIndex> {
  const findUses = useFinder(sdk);
  return {
    family,
    needles,
    concerns: (source, index) => concernsLibrary(source, index, sdk),
    analyze(file, index) {
      const resolver = resolverOf(file, index);
      const uses = findUses(file, resolver);
      if (uses.length === 0) return undefined;
      const needsModel = uses.some(({ form }) => form !== 'import');
      const { model, data } = needsModel
        ? lower(uses, resolver)
        : { model: emptyModel, data: new Map<JavaUse, NonNullable<ApiUse['data']>>() };
      return {
        family,
        uses: countedUses(uses).map((made) => {
          const said = data.get(made);
          return said ? { ...made.use, data: said } : made.use;
        }),
        model,
        links: [],
      };
    },
  };
}
