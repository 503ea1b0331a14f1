# applysim in a small image, as a user without rights.
#
#   docker build -t applysim .
#   terraform show -json tfplan | docker run --rm -i applysim simulate -
#
# Swift's runtime and Foundation are linked in; Graphviz, libzip and simdjson stay Debian's.
FROM swift:6.2-bookworm AS build
WORKDIR /source
COPY scripts/bootstrap scripts/bootstrap
RUN scripts/bootstrap
COPY . .
RUN scripts/package --folder /package

FROM debian:bookworm-slim
RUN apt-get update \
 && apt-get install -y --no-install-recommends libgvc6 libgvc6-plugins-gtk- libsimdjson14 libzip4 fonts-dejavu-core ca-certificates curl jq \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --no-create-home --shell /usr/sbin/nologin applysim
COPY --from=build /package/bin/ /usr/local/bin/
COPY --from=build /package/share/ /usr/local/share/
COPY action/post-comment action/gitlab-note /usr/local/lib/applysim/
USER applysim
WORKDIR /work
ENTRYPOINT ["applysim"]
