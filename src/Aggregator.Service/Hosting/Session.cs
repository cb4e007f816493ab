using Aggregator.Core.Application;
using Aggregator.Core.Model;
using Aggregator.Core.Storage;
using Aggregator.Service.Output;
using Aggregator.Web.Client;

namespace Aggregator.Service.Hosting;

/// <summary>
/// What a command works with: the store opened in this process, or the service that has it open, asked over HTTP. A command does not
/// notice which.
/// </summary>
internal sealed class Session : IAsyncDisposable
{
    /// <summary>How long a command waits for a store whose owner cannot be asked.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(100);

    private readonly ServiceProvider _services;
    private readonly AggregatorRuntime? _runtime;

    private Session(IAggregator aggregator, ServiceProvider services, AggregatorRuntime? runtime) =>
        (Aggregator, _services, _runtime) = (aggregator, services, runtime);

    /// <summary>The application.</summary>
    public IAggregator Aggregator { get; }

    /// <summary>Compares seals with the keys that this process can read.</summary>
    public IArticleSealer Sealer => _services.GetRequiredService<IArticleSealer>();

    /// <summary>The filter with its topic named as articles have it.</summary>
    public ArticleFilter Resolve(ArticleFilter filter) => _services.GetRequiredService<IFilterTopics>().Resolve(filter);

    /// <summary>Whether a running service answers.</summary>
    public bool IsBesideService => _runtime is null;

    /// <summary>Whether a query finds an article.</summary>
    public bool Matches(QueryNode query, Article article) =>
        _services.GetRequiredService<IArticleMatcher>().Matches(_services.GetRequiredService<IFilterTopics>().Resolve(query), article, TimeProvider.System.GetUtcNow());

    /// <summary>Does the slow work that is due; null where a service owns the store, which does it all the time.</summary>
    public async Task<WorkTotals?> DoWorkAsync(CancellationToken cancellationToken) =>
        _runtime is null ? null : await _runtime.DoWorkAsync(cancellationToken);

    /// <summary>Opens the store, or finds the service that owns it.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="command">What this process does, told to others that find the store in use.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CommandFailedException">The configuration is bad, or the store cannot be had.</exception>
    public static async Task<Session> OpenAsync(IConfigurationRoot configuration, string command, CancellationToken cancellationToken)
    {
        var services = Composition.BuildProvider(configuration);
        try
        {
            // A running service answers from its last good configuration, whatever the files hold by now.
            if (services.GetRequiredService<IStoreOwnership>().ReadOwner() is { Address: not null, Token: not null } owner)
                return Beside(owner, services);
            await ConfigurationCheck.ThrowIfInvalidAsync(services, configuration);
            var runtime = services.GetRequiredService<AggregatorRuntime>();
            await OpenStoreAsync(runtime, command, cancellationToken);
            return new Session(services.GetRequiredService<IAggregator>(), services, runtime);
        }
        catch (StoreInUseException exception)
        {
            if (exception.Owner is { Address: not null, Token: not null } owner)
                return Beside(owner, services);
            await services.DisposeAsync();
            throw new CommandFailedException(ExitCodes.StoreUnavailable, $"{exception.Message} It cannot be asked: {Advice(exception.Owner)}");
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Brings the search index up to the store before it is read; a running service has done so. False, and a message on standard error,
    /// where it cannot be used.
    /// </summary>
    public async Task<bool> CatchUpIndexAsync(CancellationToken cancellationToken)
    {
        if (_runtime is null)
            return true;
        try
        {
            await IndexCatchUp.RunAsync(_services.GetRequiredService<IArticleIndex>(), cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Without related articles, since the search index cannot be used: {exception.Message}");
            return false;
        }
    }

    /// <summary>Brings the search index up to the store, for a command that cannot do without it.</summary>
    /// <exception cref="CommandFailedException">It cannot be used.</exception>
    public async Task RequireIndexAsync(CancellationToken cancellationToken)
    {
        if (_runtime is null)
            return;
        try
        {
            await IndexCatchUp.RunAsync(_services.GetRequiredService<IArticleIndex>(), cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailedException(ExitCodes.Failed, new IndexUnavailableException(exception.Message).Message);
        }
    }

    private static Session Beside(StoreOwner owner, ServiceProvider services) =>
        new(new HttpAggregator(new Uri(owner.Address!), owner.Token!, TimeProvider.System), services, null);

    /// <summary>
    /// Waits a little for an owner that cannot be asked: another command that is about to end, or a service that is about to serve.
    /// </summary>
    private static async Task OpenStoreAsync(AggregatorRuntime runtime, string command, CancellationToken cancellationToken)
    {
        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        while (true)
        {
            try
            {
                await runtime.OpenAsync(new StoreOwner(Environment.ProcessId, command, null, null), cancellationToken);
                return;
            }
            catch (StoreInUseException exception) when (exception.Owner?.Address is null && time.GetElapsedTime(start) < Patience)
            {
                await Task.Delay(RetryInterval, time, cancellationToken);
            }
        }
    }

    private static string Advice(StoreOwner? owner) => owner?.Command == ServiceHost.CommandName
        ? "it serves no HTTP. Stop it first, or start it with Aggregator:Web:Enabled true."
        : "it is no service. Try again when it has ended.";

    /// <summary>Abandons what is under way and closes the store.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_runtime is not null)
            await _runtime.DisposeAsync();
        await _services.DisposeAsync();
        (Aggregator as IDisposable)?.Dispose();
    }
}
