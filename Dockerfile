# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/CommentDesk/CommentDesk.csproj src/CommentDesk/
COPY src/CommentDesk.Learning/CommentDesk.Learning.csproj src/CommentDesk.Learning/
COPY src/CommentDesk.Worker/CommentDesk.Worker.csproj src/CommentDesk.Worker/
RUN dotnet restore src/CommentDesk.Worker/CommentDesk.Worker.csproj
COPY appsettings.json ./
COPY models/ models/
COPY src/CommentDesk/ src/CommentDesk/
COPY src/CommentDesk.Learning/ src/CommentDesk.Learning/
COPY src/CommentDesk.Worker/ src/CommentDesk.Worker/
RUN dotnet publish src/CommentDesk.Worker/CommentDesk.Worker.csproj -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/runtime:10.0 AS run
# The image brings the user "app" (APP_UID, 1654). The desk writes to the volume only; 'check' needs /tmp, where it examines a
# copy. So the root file system may be read-only: docker run --read-only --tmpfs /tmp --cap-drop ALL --stop-timeout 15 …
# Charts are drawn by librsvg; without it /stats writes bars of letters.
RUN apt-get update && apt-get install -y --no-install-recommends librsvg2-bin fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
RUN mkdir /data && chown $APP_UID:$APP_UID /data
WORKDIR /app
COPY --from=build /app ./
# The young generation would otherwise grow as large as the processor's cache.
ENV Storage__Path=/data \
    DOTNET_GCgen0size=0x2000000 \
    DOTNET_EnableDiagnostics=0 \
    DOTNET_CLI_TELEMETRY_OPTOUT=1
VOLUME /data
USER $APP_UID
# No port is opened: the running desk leaves its pulse in the database and this verb reads it.
HEALTHCHECK --interval=60s --timeout=10s --start-period=60s --retries=3 CMD ["dotnet", "CommentDesk.Worker.dll", "health"]
ENTRYPOINT ["dotnet", "CommentDesk.Worker.dll"]
CMD ["run"]
