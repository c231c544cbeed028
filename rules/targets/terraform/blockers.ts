import type { AnalysedFile, Blocker } from '../../../server/engine/support.js';
import { contains, type TextRange } from '../../../server/engine/text.js';
import type { HclBody, HclFile } from '../../../server/languages/hcl/index.js';
import { legacyBlocks, legacyReferences, legacyResource } from '../../sdks/control-plane/terraform/blocks.js';
import { terraformMessages } from './messages.js';
import { ownNames } from './own-names.js';

/** What stands in the way of rewriting a module. */
export function blockersOf(files: readonly AnalysedFile<HclFile>[]): readonly Blocker[] {
  const taken = new Set(files.flatMap(({ parsed }) => parsed.body.blocks.map(({ labels }) => labels.map(({ text }) => text).join('.'))));
  return files.flatMap(({ parsed }) => [...inBlocks(parsed, taken), ...inReferences(parsed)]);
}

function inBlocks(file: HclFile, taken: ReadonlySet<string>): Blocker[] {
  const { path } = file.source;
  return legacyBlocks(file).flatMap(({ block, type, name, isData }): Blocker[] => {
    const at = (message: Blocker['message']): Blocker[] => [{ path, range: type.range, message }];
    const resource = legacyResource(type.text);
    const target = resource?.target;
    if (isData || !resource || target === undefined) return at(terraformMessages.dataSource({ type: type.text }));
    if (file.isJson) return at(terraformMessages.json({ target }));
    if (file.syntaxErrors > 0) return at(terraformMessages.syntax());
    if (taken.has(`${target}.${name.text}`)) return at(terraformMessages.nameTaken({ target, name: name.text }));
    return ownNames(block, resource)
      .filter(({ newName }) => newName === undefined)
      .map((own) => ({
        path,
        range: own.name.range,
        message: terraformMessages.noAttribute({ attribute: own.name.text, type: type.text, target }),
      }));
  });
}

function inReferences(file: HclFile): Blocker[] {
  const { path } = file.source;
  const orders = [...ordersIn(file.body)];
  return legacyReferences(file).flatMap(({ names, range, isWhole }): Blocker[] => {
    const [type, , attribute] = names.map(({ text }) => text);
    const resource = legacyResource(type ?? '');
    if (!resource?.target) return [];
    if (file.isJson) return [{ path, range, message: terraformMessages.json({ target: resource.target }) }];
    if (file.syntaxErrors > 0) return [{ path, range, message: terraformMessages.syntax() }];
    if (attribute === undefined) {
      // Whoever gets the resource as a whole reads its attributes by their old names, out of sight; `depends_on` reads none.
      const isFine = isWhole ? orders.some((order) => contains(order, range)) : attributeBehind(file, range, resource.attributes);
      return isFine ? [] : [{ path, range, message: terraformMessages.wholeResource() }];
    }
    if (resource.attributes[attribute] !== undefined) return [];
    return [{ path, range, message: terraformMessages.noAttribute({ attribute, type: resource.type, target: resource.target }) }];
  });
}

/** Arguments that name resources for the order of work only. */
function* ordersIn(body: HclBody): Generator<TextRange> {
  for (const { name, range } of body.attributes) if (name === 'depends_on' || name === 'replace_triggered_by') yield range;
  for (const block of body.blocks) yield* ordersIn(block.body);
}

/** The attribute behind `[0]` or `[*]` has a counterpart. */
function attributeBehind(file: HclFile, { start, end }: Blocker['range'], attributes: Readonly<Record<string, string>>): boolean {
  const attribute = /[\]*\d]\s*\.\s*([A-Za-z_]\w*)$/.exec(file.source.text.slice(start, end))?.[1];
  return attribute !== undefined && attributes[attribute] !== undefined;
}
