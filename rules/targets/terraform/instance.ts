import type { AnalysedFile } from '../../../server/engine/support.js';
import type { TextEdit } from '../../../server/engine/text.js';
import type { Message } from '../../../server/l10n/messages.js';
import { lineEnding } from '../../../server/languages/build-text.js';
import type { HclFile, HclIndex } from '../../../server/languages/hcl/index.js';
import { legacyBlocks } from '../../sdks/control-plane/terraform/blocks.js';
import { requiredInstanceVariables } from '../../knowledge/terraform.js';
import { terraformMessages } from './messages.js';

/** An argument that is added, or a line of a nested block. */
export type AddedLine = string | { readonly name: string; readonly value: string };

/** What a 5.x instance needs: the arguments that are given variables, and where these are declared. */
export interface InstanceVariables {
  readonly lines: readonly AddedLine[];
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  readonly difference: Message;
}

const descriptions: Readonly<Record<(typeof requiredInstanceVariables)[number], string>> = {
  series_code: 'Edition of the 5.x instance: standard, professional or ultimate',
  sub_series_code: 'Sub-series of the 5.x instance: cluster_ha, single_node or serverless',
  payment_type: 'PayAsYouGo or Subscription',
  msg_process_spec: 'Specification of the 5.x instance',
  vpc_id: 'VPC of the 5.x instance',
  vswitch_id: 'VSwitch of the 5.x instance; serverless instances need two',
};

/** Variables without values: nothing of the 4.x instance says them. Those of the same name that the module has already are taken. */
export function instanceVariables(files: readonly AnalysedFile<HclFile>[], index: HclIndex): InstanceVariables {
  const home = files.find(({ parsed }) =>
    legacyBlocks(parsed).some(({ type, isData }) => !isData && type.text === 'alicloud_ons_instance'),
  );
  const names = requiredInstanceVariables.map((name) => `rocketmq_${name}`);
  const path = home?.parsed.source.path ?? '';
  const text = home?.parsed.source.text ?? '';
  const declared = index.moduleOf(path).variables;
  const end = lineEnding(text);
  const blocks = requiredInstanceVariables
    .filter((name) => !declared.has(`rocketmq_${name}`))
    .map((name) => [`variable "rocketmq_${name}" {`, `  description = "${descriptions[name]}"`, '  type        = string', '}'].join(end));
  const separator = text === '' || /[\r\n]$/.test(text) ? end : end + end;
  const edit = { start: text.length, end: text.length, newText: separator + blocks.join(end + end) + end };
  return {
    lines: [
      { name: 'service_code', value: '"rmq"' },
      { name: 'series_code', value: 'var.rocketmq_series_code' },
      { name: 'sub_series_code', value: 'var.rocketmq_sub_series_code' },
      { name: 'payment_type', value: 'var.rocketmq_payment_type' },
      '',
      'product_info {',
      '  msg_process_spec = var.rocketmq_msg_process_spec',
      '}',
      '',
      'network_info {',
      '  vpc_info {',
      '    vpc_id = var.rocketmq_vpc_id',
      '    vswitches {',
      '      vswitch_id = var.rocketmq_vswitch_id',
      '    }',
      '  }',
      '  internet_info {',
      '    internet_spec = "disable"',
      '    flow_out_type = "uninvolved"',
      '  }',
      '}',
    ],
    edits: blocks.length > 0 ? new Map([[path, [edit]]]) : new Map(),
    difference: terraformMessages.instanceVariables({ names: names.map((name) => `\`${name}\``).join(', ') }),
  };
}
