namespace Cerdas.Web.Platform;

/// <summary>HEAD is answered as GET is, by the same code, and what it would have said is dropped: no address has to remember it.</summary>
public static class HeadRequests
{
    /// <param name="app">Before everything that looks at the method.</param>
    /// <param name="own">Where HEAD is answered by itself: a file that arrives in pieces.</param>
    public static void UseHeadAsGet(this IApplicationBuilder app, PathString own) =>
        app.Use(
            async (http, next) =>
            {
                if (!HttpMethods.IsHead(http.Request.Method) || http.Request.Path.StartsWithSegments(own))
                {
                    await next(http);
                    return;
                }
                var (body, gone) = (http.Response.Body, http.RequestAborted);
                using var told = CancellationTokenSource.CreateLinkedTokenSource(gone);
                try
                {
                    (http.Request.Method, http.Response.Body, http.RequestAborted) = (
                        HttpMethods.Get,
                        new Nowhere(http.Response, told),
                        told.Token
                    );
                    await next(http);
                }
                catch (OperationCanceledException) when (told.IsCancellationRequested && !gone.IsCancellationRequested)
                { /* A stream without an end was told that nobody listens. */
                }
                finally
                {
                    (http.Request.Method, http.Response.Body, http.RequestAborted) = (HttpMethods.Head, body, gone);
                }
            }
        );

    /// <summary>Takes everything and keeps nothing; a stream of events is ended at its first word.</summary>
    private sealed class Nowhere(HttpResponse response, CancellationTokenSource told) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        private void EndStream()
        {
            if (response.ContentType?.StartsWith("text/event-stream", StringComparison.Ordinal) == true)
                told.Cancel();
        }

        public override void Flush() => EndStream();

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            EndStream();
            return Task.CompletedTask;
        }

        public override void Write(byte[] buffer, int offset, int count) => EndStream();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            EndStream();
            return ValueTask.CompletedTask;
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
