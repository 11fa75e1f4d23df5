export { openRetriever, type Retriever } from './retriever';
