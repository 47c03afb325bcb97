import { createMemoryKnowledge } from '../../src/knowledge/memory-knowledge.ts';
import { describeKnowledge } from '../contract/knowledge-contract.ts';

describeKnowledge('in memory', async () => {
  const { store, index } = await createMemoryKnowledge();
  return { store, index, close: () => index.close() };
});
