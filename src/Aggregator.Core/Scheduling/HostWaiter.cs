namespace Aggregator.Core.Scheduling;

/// <summary>One who waits for a place at a host.</summary>
internal sealed class HostWaiter(HostGate gate, HostSlot slot, HostLease lease, bool isReturning, CancellationToken cancellationToken)
{
    // Continuations run elsewhere: the gate completes waiters under its lock.
    private readonly TaskCompletionSource _admitted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenRegistration _registration;

    /// <summary>The host.</summary>
    public HostSlot Slot { get; } = slot;

    /// <summary>The lease that gets the place.</summary>
    public HostLease Lease { get; } = lease;

    /// <summary>Whether the lease had been let in before.</summary>
    public bool IsReturning { get; } = isReturning;

    /// <summary>Its place in the queue; in no list once it was let in or has left.</summary>
    public LinkedListNode<HostWaiter>? Node { get; set; }

    /// <summary>Ends when it is let in or cancelled.</summary>
    public Task Task => _admitted.Task;

    /// <summary>Starts to listen for cancellation. Not under the gate's lock: a token cancelled by now calls back at once.</summary>
    public void WatchCancellation()
    {
        _registration = cancellationToken.UnsafeRegister(static waiter => ((HostWaiter)waiter!).Cancel(), this);
        // Let in meanwhile: the one who did it saw no registration to take back.
        if (_admitted.Task.IsCompleted)
            _registration.Unregister();
    }

    /// <summary>Tells it that it is in. Called under the gate's lock, so the registration must not be waited for.</summary>
    public void LetIn()
    {
        _admitted.SetResult();
        _registration.Unregister();
    }

    private void Cancel()
    {
        if (gate.Withdraw(this))
            _admitted.SetCanceled(cancellationToken);
    }
}
