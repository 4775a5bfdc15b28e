import type { FastifyReply } from 'fastify'

/** Answer with a stored file, to be looked at in the browser. Its content never changes; a shared cache must not keep it. */
export const sendAttachment = (reply: FastifyReply, { name, mediaType, content }: { readonly name: string; readonly mediaType: string; readonly content: Buffer }): FastifyReply =>
  reply.type(mediaType).header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`).header('cache-control', 'private, max-age=3600')
    .serializer((body: unknown) => body as string).send(content)
