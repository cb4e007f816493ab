namespace Aggregator.Core.Model;

/// <summary>
/// Sees to it that what large documents leave behind is collected. Their texts lie on the heap of large objects, which the runtime
/// looks through seldom, and whose memory it keeps for others of the same size: so one after the other would hold some at the same time.
/// Therefore the memory goes back to the system.
/// </summary>
internal static class LargeDocuments
{
    /// <summary>From this length on a document is large, in bytes.</summary>
    public const int MinBytes = 1024 * 1024;

    /// <summary>So many bytes of documents may leave garbage behind before it is collected; of texts it is several times as much.</summary>
    private const long BytesBetweenCollections = 16L * 1024 * 1024;

    private static long _left;

    /// <summary>
    /// Does work on a document: on a thread of its own where it is large. Libraries rent arrays as large as the document, and the pool keeps
    /// those by the thread that gave them back; they go with it.
    /// </summary>
    /// <param name="bytes">The length of the document.</param>
    /// <param name="work">The work.</param>
    public static ValueTask<T> RunAsync<T>(long bytes, Func<T> work)
    {
        if (bytes < MinBytes)
            return ValueTask.FromResult(work());
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Complete(done, work)) { IsBackground = true, Name = nameof(LargeDocuments) };
        thread.Start();
        return new ValueTask<T>(done.Task);
    }

    /// <summary>A large document, or what was made of it, is no longer needed.</summary>
    /// <param name="bytes">The length of the document.</param>
    public static void Reclaim(long bytes)
    {
        if (bytes < MinBytes || Interlocked.Add(ref _left, bytes) < BytesBetweenCollections)
            return;
        Interlocked.Exchange(ref _left, 0);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private static void Complete<T>(TaskCompletionSource<T> done, Func<T> work)
    {
        try
        {
            done.SetResult(work());
        }
        catch (Exception exception)
        {
            // Whoever waits is to have it: here it would end the process.
            done.SetException(exception);
        }
    }
}
