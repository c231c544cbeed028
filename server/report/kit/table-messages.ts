import { defineMessages } from '../../l10n/messages.js';

/** Remarks in the table of rights. */
export const tableMessages = defineMessages('kit-acl', {
  noPolicy: { en: 'No RAM policy was found in the workspace to compare with.', 'zh-cn': '工作区中没有可供比较的 RAM 权限策略。' },
  allowedToday: { en: 'A RAM policy of the workspace allows this today.', 'zh-cn': '工作区中的 RAM 权限策略目前允许该操作。' },
  notAllowedToday: {
    en: 'The code needs this, but no RAM policy of the workspace allows it.',
    'zh-cn': '代码需要该权限，但工作区中没有 RAM 权限策略允许。',
  },
  deniedToday: {
    en: 'The code needs this, but a RAM policy of the workspace denies it. Decide which is right before you create it.',
    'zh-cn': '代码需要该权限，但工作区中有 RAM 权限策略拒绝。创建前请确认以哪一方为准。',
  },
  notNeeded: {
    en: 'A RAM policy allows this, but no code of the workspace uses it. Not created.',
    'zh-cn': 'RAM 权限策略允许该操作，但工作区的代码没有使用。不会创建。',
  },
  open: {
    en: 'A RAM policy allows several resources at once, or one that is filled in later. Grant what the code needs, one by one.',
    'zh-cn': 'RAM 权限策略一次允许多个资源，或资源名在之后才填入。请按代码所需逐一授权。',
  },
  denies: {
    en: 'A RAM policy denies this. ACL users have only what they are granted; a Deny of their own is needed only beside a wider Allow.',
    'zh-cn': 'RAM 权限策略拒绝该操作。ACL 用户只拥有被授予的权限；只有同时存在更宽的 Allow 时才需要单独的 Deny。',
  },
});
