export { foreignCharacters, reservedBy, reservedGroups, reservedTopics, type ReservedNames } from '../../server/model/reserved-names.js';
