/**
 * What people complain of, by the name of the matter: its wordings, separated by commas. A wording is a phrase ("tắc cống"),
 * or parts that stand near each other in a sentence, in any order ("đường/ngõ + hỏng/nát"); "/" separates alternatives.
 * Written with their marks; found without them as well.
 */
export type MatterWords = Readonly<Record<string, string>>;
