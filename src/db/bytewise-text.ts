import {
  type ColumnDefinitionNode,
  DataTypeNode,
  type KyselyPlugin,
  OperationNodeTransformer,
  type QueryId,
  sql,
} from 'kysely';

/**
 * Makes every text column of a PostgreSQL schema compare and sort by its bytes, as SQLite's do and as ids and times
 * need it: the collation of a database differs from server to server.
 */
export function createBytewiseText(): KyselyPlugin {
  const transformer = new BytewiseTransformer();
  return {
    transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
    transformResult: ({ result }) => Promise.resolve(result),
  };
}

class BytewiseTransformer extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode, queryId?: QueryId): ColumnDefinitionNode {
    const column = super.transformColumnDefinition(node, queryId);
    const { dataType } = column;
    if (!DataTypeNode.is(dataType) || !/^(text|varchar)/.test(dataType.dataType)) return column;
    const collate = sql`collate "C"`.toOperationNode();
    return { ...column, frontModifiers: [...(column.frontModifiers ?? []), collate] };
  }
}
