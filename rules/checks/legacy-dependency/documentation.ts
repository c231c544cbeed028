import type { RuleDocumentation } from '../../../server/engine/rule.js';

export const dependencyDocumentation: RuleDocumentation = {
  title: {
    en: 'A build file declares a library that cannot reach a 5.x instance',
    'zh-cn': '构建文件声明了无法访问 5.x 实例的依赖',
  },
  what: {
    en: `- The library of the ONS HTTP SDK in \`pom.xml\`, \`build.gradle\`, \`build.gradle.kts\`, \`gradle/libs.versions.toml\` or \`package.json\`, with the number of uses in the code below it.
- \`com.aliyun.openservices:ons-client\` 2.x, where the version is written in the same file, be it as a property.
- Both where a script or an image fetches them: \`mvn dependency:get -Dartifact=…\`, \`npm install …\`.`,
    'zh-cn': `- \`pom.xml\`、\`build.gradle\`、\`build.gradle.kts\`、\`gradle/libs.versions.toml\` 或 \`package.json\` 中声明的 ONS HTTP SDK，以及其下代码中的使用次数。
- \`com.aliyun.openservices:ons-client\` 2.x，前提是版本写在同一文件中（可以是属性）。
- 脚本或镜像中获取上述依赖的命令：\`mvn dependency:get -Dartifact=…\`、\`npm install …\`。`,
  },
  why: {
    en: 'ONS HTTP and ONS TCP 2.x speak protocols that 5.x instances do not serve. As long as code uses them, that code cannot move. ONS TCP 1.x has the same API as 2.x on the Remoting protocol, which they do serve.',
    'zh-cn':
      'ONS HTTP 与 ONS TCP 2.x 使用 5.x 实例不支持的协议，只要还有代码在用，这部分代码就无法迁移。ONS TCP 1.x 与 2.x 的 API 相同，但使用 5.x 支持的 Remoting 协议。',
  },
  how: {
    en: 'Rewrite the code that uses it: the same fix replaces the dependency when the last use goes, and adds the 5.x SDK beside it while others remain. Lock files are left to the package manager.',
    'zh-cn': '改写使用它的代码：最后一处用法消失时，同一个修复会替换该依赖；在此之前会先把 5.x SDK 加在旁边。锁文件交由包管理器更新。',
  },
  safety: {
    en: 'ONS HTTP: as sure as the rewrites of the code. Removing a library that no code uses is **suggested**: code in other languages, reflection or scripts may need it. ONS TCP 2.x: **suggested**, the version becomes 1.8.8.8.Final, a 1.x version that Maven Central has; its public members were compared with those of 2.0.6.Final, and what it lacks is named.',
    'zh-cn':
      'ONS HTTP：与代码改写的可靠程度一致。移除没有代码使用的依赖属于 **suggested**：其他语言的代码、反射或脚本可能仍需要它。ONS TCP 2.x：**suggested**，版本改为 Maven Central 上有的 1.x 版本 1.8.8.8.Final；已与 2.0.6.Final 的公开成员比对，缺少的部分会列出。',
  },
  sources: [
    'https://rocketmq.apache.org/docs/sdk/01overview',
    'https://central.sonatype.com/artifact/org.apache.rocketmq/rocketmq-client-java',
  ],
};
