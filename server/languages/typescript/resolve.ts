import { isExported } from './exports.js';
import { reachingAssignments } from './flow.js';
import { usesOfFunction } from './functions.js';
import { originsOf } from './origins.js';
import type { Outside } from './outside.js';
import type { ScriptIndex } from './project-index.js';
import type { Resolver } from './resolver.js';
import type { ScriptFile } from './script-file.js';
import { libraryTypesOf, memberOf } from './type-operations.js';
import { createTyping } from './typing.js';
import { createEvaluation } from './values/evaluate.js';
import { valueOf } from './values/entity.js';
import { holdsLibrary, type ValueType } from './value-types.js';

/** A resolver with the index of all files; it keeps its answers, so there is one per file and index. */
export function createResolver(file: ScriptFile, index: ScriptIndex): Resolver {
  const linked = new Set<string>();
  const { path } = file.source;
  const link = (other: string | undefined, type: ValueType | undefined): ValueType | undefined => {
    if (other !== undefined && other !== path && holdsLibrary(type)) linked.add(other);
    return type;
  };
  const outside: Outside = {
    world: {
      libraries: index.libraries,
      shapeMember: (of, shape, name) => link(of, index.shapeMember(of, shape, name)),
      shapeBase: (of, shape) => link(of, index.shapeBase(of, shape)),
      functionResult: () => undefined,
      shapeElement: (of, shape) => link(of, index.shapeElement(of, shape)),
    },
    importType(specifier, name) {
      const other = index.resolve(path, specifier);
      return other === undefined ? undefined : link(other, index.exportOf(other, name));
    },
    ambientType(name) {
      const type = index.ambientOf(name);
      for (const other of index.ambientPaths(name)) link(other, type);
      return type;
    },
    passedType(start, parameter) {
      const type = index.argumentOf(path, start, parameter);
      for (const other of index.passersOf(path, start, parameter)) link(other, type);
      return type;
    },
    typingOf: (module, name) => index.typingOf(module, name),
    handlesErrorsOf: (other) => {
      linked.add(other);
    },
  };
  const context = createTyping(file, outside);
  const evaluation = createEvaluation(context, {
    settle: index.values.settle,
    classMember: index.values.classMember,
    imported: (specifier, name) => index.values.imported(path, specifier, name),
  });
  return {
    file,
    index,
    typeOf: context.typeOf,
    typeOfAnnotation: context.typeOfAnnotation,
    libraryTypesOf: (type) => libraryTypesOf(context.world, type),
    baseOf: (of, shape) => context.world.shapeBase(of, shape),
    memberOf: (type, name) => memberOf(context.world, type, name),
    fieldOf: context.fieldOf,
    functionOf: context.functionOf,
    originsOf: (node) => originsOf(context, node),
    reachingAssignments(identifier) {
      const declaration = file.bindings.declarationOf(identifier);
      return declaration ? reachingAssignments(declaration, identifier) : [];
    },
    callersOf(fn) {
      const uses = usesOfFunction(context, fn);
      const calls = uses.map(({ call }) => call).filter((call) => call !== undefined);
      return { calls, complete: calls.length === uses.length };
    },
    constantOf: (node) => valueOf(evaluation.world.settle(evaluation.evaluate(node))),
    entityOf: (node) => evaluation.world.settle(evaluation.evaluate(node)),
    entities: evaluation.world,
    touchesLibrary: context.touchesLibrary,
    isExported: (declaration) => isExported(file, declaration),
    links: () => [...linked].sort(),
  };
}
