using Aggregator.Core.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Aggregator.Core.Enrichment.Topics;

/// <summary>Reads the topics when they are first asked for, and anew after their file changed. A bad edit keeps the last good state.</summary>
internal sealed partial class FileTopicTaxonomySource(IOptions<TopicsOptions> options, TimeProvider time, ILogger<FileTopicTaxonomySource> logger)
    : ITopicTaxonomySource
{
    /// <summary>How long the file is not looked at again.</summary>
    private static readonly TimeSpan CheckInterval = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private volatile TopicTaxonomy? _current;
    private long _checkedAt;
    private DateTime _fileTime;

    /// <inheritdoc/>
    public TopicTaxonomy Current
    {
        get
        {
            if (_current is { } current && time.GetElapsedTime(Volatile.Read(ref _checkedAt)) < CheckInterval)
                return current;
            lock (_lock)
                return _current is { } known && time.GetElapsedTime(_checkedAt) < CheckInterval ? known : Refresh();
        }
    }

    /// <inheritdoc/>
    public string? LastError { get; private set; }

    /// <inheritdoc/>
    public void LookAgain()
    {
        lock (_lock)
            Refresh();
    }

    private TopicTaxonomy Refresh()
    {
        Volatile.Write(ref _checkedAt, time.GetTimestamp());
        var file = options.Value.File;
        var fileTime = ConfigurationYaml.Resolve(file) is { } found ? File.GetLastWriteTimeUtc(found) : default;
        if (_current is { } known && fileTime == _fileTime)
            return known;
        try
        {
            _current = TopicTaxonomyFile.Load(file);
            LastError = null;
        }
        catch (InvalidConfigurationFileException e) when (_current is not null)
        {
            LastError = e.Message;
            LogRefused(e.Message);
        }

        _fileTime = fileTime;
        return _current!;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The topics stay as they were: {Reason}")]
    private partial void LogRefused(string reason);
}
