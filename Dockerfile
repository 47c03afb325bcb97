# Trợ lý phối hợp. The image holds the program and Debian's readers; an office's data is in the volume /data.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The image has a Node of its own; the packages' copy is for machines that have none.
# Qdrant's client names TypeScript as a peer and never loads it.
RUN npm ci --omit=dev --loglevel=error && rm -rf node_modules/typescript node_modules/node-linux-* node_modules/.bin/node

FROM node:24-slim
# yes: also Word 97, spreadsheets and slides, for some 400 MB more.
ARG LIBREOFFICE=no
RUN apt-get update \
  && apt-get install -y --no-install-recommends poppler-utils tesseract-ocr tesseract-ocr-vie fonts-dejavu-core \
  && if [ "$LIBREOFFICE" = yes ]; then \
       apt-get install -y --no-install-recommends libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui; \
     fi \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /data && chown node:node /data
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY samples samples
COPY prompts prompts
COPY ingest ingest
COPY src src
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8080 DATA_DIR=/data
VOLUME /data
USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((response) => process.exit(response.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts"]
