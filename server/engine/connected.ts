/** Groups items that are connected by edges, each group and the groups themselves in the order of `items`. */
export function connectedGroups<T>(items: readonly T[], edges: (item: T) => Iterable<T>): T[][] {
  const parent = new Map<T, T>(items.map((item) => [item, item]));
  const rootOf = (item: T): T => {
    let root = item;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root)) root = next;
    parent.set(item, root);
    return root;
  };
  for (const item of items) {
    for (const other of edges(item)) if (parent.has(other)) parent.set(rootOf(other), rootOf(item));
  }
  const groups = new Map<T, T[]>();
  for (const item of items) {
    const root = rootOf(item);
    const group = groups.get(root);
    if (group) group.push(item);
    else groups.set(root, [item]);
  }
  return [...groups.values()];
}
