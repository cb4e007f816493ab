using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Configuration;

/// <summary>
/// The catalog in force. Its files are looked at twice a second and read again once they have rested, so that a half-written one is not
/// taken; looking needs no watch handle and sees what a watcher misses: folders made later, mounted volumes, swapped links.
/// </summary>
public sealed partial class FeedCatalogSource : IFeedCatalogSource, IDisposable
{
    /// <summary>An edit rests for one look before it is taken: it is in force after at most two, well within 2 s.</summary>
    internal static readonly TimeSpan LookInterval = TimeSpan.FromMilliseconds(500);

    private readonly FeedCatalogLoader _loader;
    private readonly IOptionsMonitor<AggregatorOptions> _options;
    private readonly ILogger<FeedCatalogSource> _logger;
    private readonly ITimer _timer;
    private readonly Lock _looking = new();
    private volatile State _state;
    private ulong? _loaded;
    private ulong _settling;

    /// <summary>Reads the files; where they are in error, the catalog is empty and <see cref="Errors"/> says why.</summary>
    public FeedCatalogSource(
        FeedCatalogLoader loader,
        IOptionsMonitor<AggregatorOptions> options,
        TimeProvider time,
        ILogger<FeedCatalogSource> logger)
    {
        _loader = loader;
        _options = options;
        _logger = logger;
        var patterns = options.CurrentValue.Providers;
        _settling = loader.Fingerprint(patterns);
        _loaded = _settling;
        var result = loader.Load(patterns);
        _state = new State(result.Catalog ?? FeedCatalog.Empty, result.Errors);
        _timer = time.CreateTimer(static source => ((FeedCatalogSource)source!).Look(), this, LookInterval, LookInterval);
    }

    /// <inheritdoc/>
    public event Action? Changed;

    /// <inheritdoc/>
    public FeedCatalog Current => _state.Catalog;

    /// <summary>Everything that is wrong with the files as they are; empty when they are in force.</summary>
    public IReadOnlyList<ConfigurationError> Errors => _state.Errors;

    /// <inheritdoc/>
    public string? LastError => Summary(_state.Errors);

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private static string? Summary(IReadOnlyList<ConfigurationError> errors) => errors.Count switch
    {
        0 => null,
        1 => errors[0].ToString(),
        _ => $"{errors[0]} (and {errors.Count - 1} more)",
    };

    private void Look()
    {
        // A look that takes longer than the interval is not overtaken by the next.
        if (!_looking.TryEnter()) return;
        try
        {
            Reload();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or OptionsValidationException)
        {
            _loaded = null;
            Keep([new ConfigurationError("Aggregator:Providers", 0, exception.Message)]);
        }
        finally
        {
            _looking.Exit();
        }
    }

    private void Reload()
    {
        var patterns = _options.CurrentValue.Providers;
        var seen = _loader.Fingerprint(patterns);
        var rests = seen == _settling;
        _settling = seen;
        if (!rests || seen == _loaded) return;
        _loaded = seen;
        var result = _loader.Load(patterns);
        if (!result.Success)
        {
            Keep(result.Errors);
            return;
        }

        _state = new State(result.Catalog, []);
        LogReloaded(result.Catalog.Providers.Count, result.Catalog.Feeds.Count, result.Files.Count);
        Announce();
    }

    /// <summary>The new catalog is in force whatever a listener makes of it, and a timer's exception would end the process.</summary>
    private void Announce()
    {
        try
        {
            Changed?.Invoke();
        }
        catch (Exception exception)
        {
            LogListenerFailed(exception);
        }
    }

    private void Keep(IReadOnlyList<ConfigurationError> errors)
    {
        var before = LastError;
        _state = _state with { Errors = errors };
        if (LastError != before) LogKept(LastError!);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Providers reloaded: {Providers} providers with {Feeds} feeds from {Files} files")]
    private partial void LogReloaded(int providers, int feeds, int files);

    [LoggerMessage(Level = LogLevel.Error, Message = "Providers not reloaded, the last good ones stay in force: {Reason}")]
    private partial void LogKept(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "A listener failed on the reloaded providers")]
    private partial void LogListenerFailed(Exception exception);

    private sealed record State(FeedCatalog Catalog, IReadOnlyList<ConfigurationError> Errors);
}
