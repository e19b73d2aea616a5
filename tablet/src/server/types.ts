/** The API's own names, drawn from `openapi.yaml`: a changed contract does not compile. */
import type { components, paths } from '../../target/contract';

type Schemas = components['schemas'];

export type Desk = Schemas['Desk'];
export type BoardLine = Schemas['BoardLine'];
export type Complaint = Schemas['Complaint'];
export type Standing = Schemas['Standing'];
export type Entry = Schemas['Entry'];
export type Fact = Schemas['Fact'];
export type Remedy = Schemas['Remedy'];
export type Slip = Schemas['Slip'];
export type Filed = Schemas['Filed'];
export type Done = Schemas['Done'];
export type Category = Schemas['Category'];
export type Severity = 1 | 2 | 3 | 4;
export type RemedyKind = Schemas['RemedyKind'];
export type Station = Schemas['Station'];
export type Role = Schemas['Role'];
export type Language = Schemas['Language'];
export type Problem = Schemas['Problem'];
export type Paths = paths;
export type Me = Desk['me'];
export type Clerk = Desk['clerks'][number];
export type Threshold = Reply<'/sign-in', 'get'>;
export type SignedIn = Reply<'/sign-in', 'post'>;

type Method = 'get' | 'post' | 'put' | 'delete';

/** Paths that answer to a method. */
export type PathOf<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

type Content<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined;

/** What a route answers with when it is content. */
export type Reply<P extends keyof paths, M extends Method> = paths[P][M] extends { responses: infer All }
  ? Content<All[keyof All & (200 | 201 | 204)]>
  : never;

/** What a route is to be given. */
export type Body<P extends keyof paths, M extends Method> = paths[P][M] extends { requestBody: { content: { 'application/json': infer Given } } }
  ? Given
  : paths[P][M] extends { requestBody?: { content: { 'application/json': infer Given } } }
    ? Given | undefined
    : undefined;

/** What stands in braces in a route's path. */
export type InPath<P extends keyof paths, M extends Method> = paths[P][M] extends { parameters: { path: infer Names } } ? Names : undefined;

/** What a route may be asked with behind the question mark. */
export type InQuery<P extends keyof paths, M extends Method> = paths[P][M] extends { parameters: { query?: infer Names } } ? NonNullable<Names> : undefined;
