import type { TextEdit } from '../../../server/engine/text.js';
import type { HclFile } from '../../../server/languages/hcl/index.js';
import { legacyReferences, legacyResource } from '../../sdks/control-plane/terraform/blocks.js';

/** Mentions of the resources by their new types and attributes. */
export function referenceEdits(file: HclFile): TextEdit[] {
  const { text } = file.source;
  return legacyReferences(file).flatMap(({ names, range }): TextEdit[] => {
    const [type, , attribute] = names;
    const resource = legacyResource(type?.text ?? '');
    if (!type || !resource?.target) return [];
    const edits: TextEdit[] = [{ ...type.range, newText: resource.target }];
    const last = names.at(-1)?.range.end ?? range.end;
    const behind = /[\]*\d]\s*\.\s*([A-Za-z_]\w*)$/.exec(text.slice(last, range.end))?.[1];
    const named =
      attribute ?? (behind === undefined ? undefined : { text: behind, range: { start: range.end - behind.length, end: range.end } });
    const target = named && resource.attributes[named.text];
    if (named && target !== undefined && target !== named.text) edits.push({ ...named.range, newText: target });
    return edits;
  });
}
