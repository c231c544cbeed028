/** Nodes whose parts may run once, several times or not at all. */
export const branches: ReadonlySet<string> = new Set([
  'if_statement',
  'ternary_expression',
  'switch_block',
  'for_statement',
  'enhanced_for_statement',
  'while_statement',
  'catch_clause',
  'lambda_expression',
]);
