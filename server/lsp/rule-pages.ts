import { lspMessages } from './messages.js';
import { say, type Session } from './session.js';

/** For clients that have no command of their own to show a page. Argument: the rule's id. */
export const explainRuleCommand = 'rocketmqMigrate.explainRule';

/** Shows the rule's page, or says its essence where the client can't show files. */
export async function explainRule(session: Session, ruleId: string): Promise<void> {
  const { connection, host, features } = session;
  const rule = host.product.rules.find(({ id }) => id === ruleId);
  const page = rule && host.rulePage(ruleId, features.locale);
  if (page !== undefined && features.showsDocuments) {
    const { success } = await connection.window.showDocument({ uri: page, takeFocus: true });
    if (success) return;
  }
  if (!rule) connection.window.showWarningMessage(say(session, lspMessages.noRulePage({ rule: ruleId })));
  else
    connection.window.showInformationMessage(
      [rule.documentation.title, rule.documentation.why, rule.documentation.how].map((texts) => texts[features.locale]).join('\n\n'),
    );
}
