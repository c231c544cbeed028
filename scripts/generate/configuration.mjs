/** The JSON schema of `rocketmq-migrate.yml`, for editors that complete and check YAML by one. */
export function configurationSchema(settings) {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'rocketmq-migrate.yml',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, schemaOf(setting)])),
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function schemaOf(setting) {
  const description = setting.description.en;
  switch (setting.kind) {
    case 'choice':
      return { description, enum: setting.choices };
    case 'duration':
      return { description, type: 'string', pattern: '^[0-9]{1,9}(s|m|h|d)$' };
    case 'version':
      return { description, type: 'string', pattern: '^[0-9]+\\.[0-9]+\\.[0-9]+$', default: setting.usual };
    case 'map': {
      const { names, values } = setting;
      const additionalProperties = values.kind === 'choice' ? { enum: values.choices } : { type: ['string', 'number'] };
      return { description, type: 'object', propertyNames: { description: names.en }, additionalProperties };
    }
    case 'group': {
      const properties = Object.fromEntries(Object.entries(setting.settings).map(([name, inner]) => [name, schemaOf(inner)]));
      return { description, type: 'object', additionalProperties: false, properties };
    }
  }
}

const words = {
  en: {
    title: 'Configuration',
    intro:
      'All settings of `rocketmq-migrate.yml`. The file in the scanned folder is found by itself; `--config FILE` names another. Every setting may be left out. A wrong name or value ends the command with status 2 and says the line.',
    schema: 'Editors that check YAML by a schema: [rocketmq-migrate.schema.json](rocketmq-migrate.schema.json).',
    setting: 'Setting',
    values: 'Values',
    meaning: 'Meaning',
    from: (oldest, usual) => `a version from ${oldest} on; ${usual} when left out`,
    duration: '`90m`, `24h`, `3d`',
    any: 'a text or a number by name',
    oneOf: 'by name one of',
    example: 'Example',
  },
  'zh-cn': {
    title: '配置',
    intro:
      '`rocketmq-migrate.yml` 的全部设置。扫描目录中的该文件会自动生效，也可用 `--config FILE` 指定。所有设置均可省略；名称或取值有误时，命令以状态 2 结束并指出行号。',
    schema: '支持 YAML schema 的编辑器可使用 [rocketmq-migrate.schema.json](rocketmq-migrate.schema.json)。',
    setting: '设置',
    values: '取值',
    meaning: '含义',
    from: (oldest, usual) => `不低于 ${oldest} 的版本；省略时为 ${usual}`,
    duration: '`90m`、`24h`、`3d`',
    any: '按名称给出的文本或数字',
    oneOf: '按名称给出以下之一：',
    example: '示例',
  },
};

const example = `edition: professional
topics:
  order: NORMAL
  order-timeout: DELAY
values:
  mq.order.topic: order
  src/main/java/shop/Reminder.java:42: 3d
instances:
  default: rmq-cn-example
targets:
  java: 5.0.7
  node: 1.0.8
severities:
  legacy-dependency: warning
`;

/** The page about the settings. */
export function configurationPage(settings, locale) {
  const text = words[locale];
  const row = (name, setting) => `| \`${name}\` | ${valuesOf(setting, text)} | ${setting.description[locale]} |`;
  const rows = Object.entries(settings).flatMap(([name, setting]) =>
    setting.kind === 'group'
      ? Object.entries(setting.settings).map(([inner, made]) => row(`${name}.${inner}`, made))
      : [row(name, setting)],
  );
  return [
    `# ${text.title}`,
    '',
    text.intro,
    '',
    `| ${text.setting} | ${text.values} | ${text.meaning} |`,
    '| --- | --- | --- |',
    ...rows,
    '',
    `## ${text.example}`,
    '',
    `\`\`\`yaml\n${example}\`\`\``,
    '',
    text.schema,
    '',
  ].join('\n');
}

function valuesOf(setting, text) {
  switch (setting.kind) {
    case 'choice':
      return setting.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'duration':
      return text.duration;
    case 'map':
      return setting.values.kind === 'choice'
        ? `${text.oneOf} ${setting.values.choices.map((choice) => `\`${choice}\``).join(', ')}`
        : text.any;
    case 'version':
      return text.from(setting.oldest, setting.usual);
  }
}
