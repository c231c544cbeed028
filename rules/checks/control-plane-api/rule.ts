import { defineRule, type Report, type RuleFile } from '../../../server/engine/rule.js';
import type { Message } from '../../../server/l10n/messages.js';
import type { ControlPlaneUse } from '../../../server/model/control-plane.js';
import type { FileModel } from '../../../server/model/messaging.js';
import { knownText } from '../../../server/model/values.js';
import { onsOperation, type OnsOperation } from '../../knowledge/control-plane.js';
import { rosTypes } from '../../knowledge/ros.js';
import { terraformResources } from '../../knowledge/terraform.js';
import { controlPlaneDocumentation } from './documentation.js';
import { controlPlaneMessages } from './messages.js';

/** A use of the API that manages 4.x instances: it cannot see those of 5.x. */
export const controlPlaneApi = defineRule({
  id: 'control-plane-api',
  severity: 'error',
  effortMinutes: 30,
  fixes: ['suggested', 'manual'],
  documentation: controlPlaneDocumentation,
  *check(file: RuleFile): Iterable<Report> {
    for (const { family, uses, model } of file.analyses) {
      for (const { name, by, range } of model.controlPlane ?? []) {
        const use = uses.find((candidate) => candidate.range.start === range.start && candidate.range.end === range.end);
        const plan = use && file.planOf(use);
        const settled = plan && plan.plan.grade !== 'manual' ? { fix: plan.plan.grade, fixGroup: plan.id, effortMinutes: 15 } : {};
        const blockers = plan?.plan.blockers ?? [];
        // What is said of the place itself is in its message already.
        const blocker = blockers.find((one) => one.path !== file.path || one.range.start !== range.start);
        const said = messageOf({ name, by, range });
        const message = blocker ? controlPlaneMessages.notRewritten({ said, reason: blocker.message }) : said;
        yield { range, family, message, fix: 'manual', ...settled, data: { name, by }, ...(blockers.length > 0 && { related: blockers }) };
      }
      for (const report of oldInstances(model)) yield { family, ...report };
    }
  },
});

/** A topic or group of 5.x that is declared on an instance of 4.x. */
function* oldInstances({ declaredTopics = [], declaredGroups = [] }: FileModel): Iterable<Report> {
  const seen = new Set<number>();
  for (const { generation, instance } of [...declaredTopics, ...declaredGroups]) {
    const id = generation === 5 ? knownText(instance?.value) : undefined;
    if (!instance || !id?.startsWith('MQ_INST_') || seen.has(instance.range.start)) continue;
    seen.add(instance.range.start);
    yield { range: instance.range, message: controlPlaneMessages.oldInstance({ id }), fix: 'manual', effortMinutes: 5 };
  }
}

function messageOf({ name, by }: ControlPlaneUse): Message {
  if (by === 'terraform') {
    const target = terraformResources.find(({ type }) => type === name)?.target;
    return target === undefined ? controlPlaneMessages.terraformData({ name }) : controlPlaneMessages.terraform({ name, target });
  }
  if (by === 'ros') {
    const target = rosTypes.get(name);
    return target === undefined ? controlPlaneMessages.rosData({ name }) : controlPlaneMessages.ros({ name, target });
  }
  const operation = onsOperation(name);
  return operation ? operationMessage(operation) : controlPlaneMessages.unknownOperation({ name });
}

function operationMessage({ name, counterparts, note }: OnsOperation): Message {
  const named = counterparts.map((each) => `\`${each}\``).join(', ');
  const said =
    counterparts.length === 0
      ? controlPlaneMessages.noCounterpart({ name })
      : controlPlaneMessages.operation({ name, counterparts: named });
  return note ? controlPlaneMessages.withNote({ said, note: controlPlaneMessages[note]() }) : said;
}
