import {
  type DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformQueryArgs,
  RawNode,
} from 'kysely';

/**
 * Columns of text that are compared by their bytes, as SQLite compares them, whatever language the database is set to: then lists
 * have one order everywhere, and an index serves both sorting and the beginnings of numbers.
 */
export function binaryText(): KyselyPlugin {
  const transformer = new BinaryText();
  return {
    transformQuery: ({ node, queryId }: PluginTransformQueryArgs) => transformer.transformNode(node, queryId),
    transformResult: async ({ result }) => result,
  };
}

class BinaryText extends OperationNodeTransformer {
  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    // Where a column's type stands, Kysely takes raw SQL as well (ColumnDefinitionNode).
    return node.dataType === 'text' ? (RawNode.createWithSql('text collate "C"') as unknown as DataTypeNode) : node;
  }
}
