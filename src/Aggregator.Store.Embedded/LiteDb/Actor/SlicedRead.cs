namespace Aggregator.Store.Embedded.LiteDb;

/// <summary>A read whose steps are an iterator: each <c>yield</c> ends a slice.</summary>
internal abstract class SlicedRead<T>(CancellationToken cancellationToken) : ReadOperation(cancellationToken)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IEnumerator<int>? _steps;

    public Task<T> Answer => _answer.Task;

    /// <summary>The answer; set when the steps have ended.</summary>
    protected T? Result { get; set; }

    public override bool Advance(StoreEngine engine, StoreMemory memory)
    {
        _steps ??= Steps(engine, memory).GetEnumerator();
        if (_steps.MoveNext())
            return true;

        _answer.TrySetResult(Result!);
        return false;
    }

    public override void Fail(Exception failure) => _answer.TrySetException(Translate(failure));

    /// <summary>The slices; what they yield has no meaning.</summary>
    protected abstract IEnumerable<int> Steps(StoreEngine engine, StoreMemory memory);
}
