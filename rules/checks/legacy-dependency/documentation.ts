import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const dependencyDocumentation: RuleDocumentation = {
  title: {
    en: 'A build file declares a library that cannot reach a 5.x instance',
    'zh-cn': '构建文件声明了无法访问 5.x 实例的依赖',
  },
  what: {
    en: 'A legacy SDK in `pom.xml`, `build.gradle`, `build.gradle.kts`, `gradle/libs.versions.toml` or `package.json`, with the number of uses in the code below it.',
    'zh-cn':
      '`pom.xml`、`build.gradle`、`build.gradle.kts`、`gradle/libs.versions.toml` 或 `package.json` 中声明的旧 SDK，以及其下代码中的使用次数。',
  },
  why: {
    en: 'The library speaks a protocol that 5.x instances do not serve. As long as code uses it, that code cannot move.',
    'zh-cn': '该依赖使用 5.x 实例不支持的协议。只要还有代码在用它，这部分代码就无法迁移。',
  },
  how: {
    en: 'Rewrite the code that uses it: the same fix replaces the dependency when the last use goes, and adds the 5.x SDK beside it while others remain. Lock files are left to the package manager.',
    'zh-cn': '改写使用它的代码：最后一处用法消失时，同一个修复会替换该依赖；在此之前会先把 5.x SDK 加在旁边。锁文件交由包管理器更新。',
  },
  safety: {
    en: 'As sure as the rewrites of the code. Removing a library that no code uses is **suggested**: code in other languages, reflection or scripts may need it.',
    'zh-cn': '与代码改写的把握程度一致。移除没有代码使用的依赖属于 **suggested**：其他语言的代码、反射或脚本可能仍需要它。',
  },
  sources: [
    'https://rocketmq.apache.org/docs/sdk/01overview',
    'https://central.sonatype.com/artifact/org.apache.rocketmq/rocketmq-client-java',
  ],
};
