/** Filled by admin.generated.d.ts: each `#graphql` document of this folder with its answer and variables. */
// oxlint-disable-next-line typescript/no-empty-interface -- an interface, because generated code adds to it
export interface AdminQueries {}
// oxlint-disable-next-line typescript/no-empty-interface -- as above
export interface AdminMutations {}

type Operations = AdminQueries & AdminMutations;

export type AdminDocument = Extract<keyof Operations, string>;

export type AnswerOf<Document extends AdminDocument> = Operations[Document] extends { return: infer Answer }
  ? Answer
  : never;

export type VariablesOf<Document extends AdminDocument> = Operations[Document] extends {
  variables: infer Variables extends object;
}
  ? Variables
  : never;
